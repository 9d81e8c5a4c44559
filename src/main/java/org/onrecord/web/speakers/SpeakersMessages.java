package org.onrecord.web.speakers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle(value = "speakers", locale = "en")
interface SpeakersMessages {
    @Message("Speakers")
    String title();

    @Message("Who is on record, with how many allegations, reactions and denials.")
    String description();

    @Message("Part of a name")
    String name();

    @Message("Kind")
    String kind();

    @Message("any")
    String any();

    @Message("Order")
    String sort();

    @Message("Name, A to Z")
    String ascending();

    @Message("Name, Z to A")
    String descending();

    @Message("Show")
    String show();

    @Message("Speaker")
    String speaker();

    @Message("Allegations")
    String allegations();

    @Message("Reactions")
    String reactions();

    @Message("Denials")
    String denials();

    @Message("Shares")
    String shares();

    @Message("First and last")
    String span();

    @Message("No speaker is called that.")
    String none();

    @Message("Likely duplicates")
    String duplicates();
}
