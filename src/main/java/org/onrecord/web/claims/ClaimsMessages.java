package org.onrecord.web.claims;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle(value = "claims", locale = "en")
interface ClaimsMessages {
    @Message("Claims")
    String title();

    @Message("Claims, who alleged and who denied them, and how long the first denial took.")
    String description();

    @Message("Filters")
    String filters();

    @Message("Words of the claim")
    String words();

    @Message("How it stands")
    String status();

    @Message("Who spoke on it")
    String speaker();

    @Message("With which stance")
    String stance();

    @Message("Said from")
    String from();

    @Message("Said to")
    String to();

    @Message("First said from")
    String firstFrom();

    @Message("First said to")
    String firstTo();

    @Message("First denial took at least")
    String minLatency();

    @Message("First denial took at most")
    String maxLatency();

    @Message("Statements, at least")
    String minStatements();

    @Message("Statements, at most")
    String maxStatements();

    @Message("A day, month or year: 2023-02-06, 2023-02, 2023")
    String dateHint();

    @Message("any")
    String any();

    @Message("Order")
    String sort();

    @Message("Id")
    String id();

    @Message("Id, the last first")
    String idDescending();

    @Message("Text, A to Z")
    String text();

    @Message("Text, Z to A")
    String textDescending();

    @Message("Unanswered first")
    String statusAscending();

    @Message("Withdrawn and denied first")
    String statusDescending();

    @Message("First said, the earliest first")
    String first();

    @Message("First said, the latest first")
    String firstDescending();

    @Message("Quickest denial first")
    String latency();

    @Message("Slowest denial first")
    String latencyDescending();

    @Message("Fewest statements first")
    String statements();

    @Message("Most statements first")
    String statementsDescending();

    @Message("Show")
    String show();

    @Message("Clear all filters")
    String clear();

    @Message("No claim is like that.")
    String none();

    @Message("First alleged")
    String firstAlleged();

    @Message("First denied")
    String firstDenied();

    @Message("denied after")
    String deniedAfter();

    @Message("Likely duplicates")
    String duplicates();
}
