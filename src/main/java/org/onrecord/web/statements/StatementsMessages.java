package org.onrecord.web.statements;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the list of statements and of what it can be narrowed by. */
@MessageBundle(value = "statements", locale = "en")
interface StatementsMessages {
    @Message("Who said what, by speaker, stance, claim, date, outlet and words: a list that can be filtered, shared and taken as data.")
    String description();

    /** @param name of a parameter or facet */
    @Message("{#when name}{#is 'q'}Words{#is 'speaker'}Speaker{#is 'affiliates'}Affiliates{#is 'stance'}Stance{#is 'from'}From{#is 'to'}To"
            + "{#is 'match'}Uncertain dates{#is 'claim'}Claim{#is 'via'}Relayed by{#is 'anonymous'}Anonymous source{#is 'publisher'}Publisher"
            + "{#is 'document'}Document{#is 'medium'}Medium{#is 'cue'}Reporting verb{#is 'language'}Language{#is 'verbatim'}Own words"
            + "{#is 'links'}Link{#is 'retracted'}Retracted{#is 'sort'}Order{#is 'limit'}Per page{#is 'count'}Total{#is 'period'}Period{#else}{name}{/when}")
    String parameter(String name);

    /** @param name of a parameter */
    @Message("{#when name}{#is 'from'}2023-02-06{#is 'to'}2023-12{#is 'links'}denies: and an id{#is 'language'}en"
            + "{#is 'cue'}denied{#is 'via'}none: by nobody{#else}{/when}")
    String example(String name);

    /** @param name of the parameter of which a further value can be given */
    @Message("or {#when name}{#is 'speaker'}speaker{#is 'claim'}claim{#is 'via'}relayed by{#is 'publisher'}publisher{#is 'document'}document"
            + "{#is 'medium'}medium{#is 'cue'}verb{#is 'language'}language{#else}link{/when}")
    String or(String name);

    /** @param word a value that the API knows */
    @Message("{#when word}{#is 'denial'}Denial{#is 'allegation'}Allegation{#is 'reaction'}Reaction{#is 'true'}yes{#is 'false'}no{#is 'none'}nobody"
            + "{#is 'possible'}may fall in the range{#is 'certain'}must fall in the range{#is 'include'}too{#is 'only'}only"
            + "{#is '-date'}last said first{#is 'date'}first said first{#is '-recorded'}last recorded first{#is 'recorded'}first recorded first"
            + "{#is 'relevance'}best match first{#is 'exact'}count all{#else}{word}{/when}")
    String word(String word);

    /** @param name of a parameter that is not given */
    @Message("{#when name}{#is 'sort'}as usual{#is 'limit'}50{#is 'count'}this page{#is 'retracted'}no{#is 'affiliates'}no{#else}any{/when}")
    String any(String name);

    @Message("More filters")
    String more();

    @Message("Show")
    String show();

    @Message("Filters")
    String filters();

    @Message("Filters that are set")
    String set();

    @Message("Remove")
    String remove();

    @Message("Clear all")
    String clear();

    @Message("Narrow")
    String narrow();

    @Message("Narrow by speaker, stance, publisher, claim or year")
    String narrowBy();

    @Message("Back to the list")
    String back();

    @Message("{#if shown == 1}1 statement{#else}{number} statements{/if}")
    String total(long shown, String number);

    @Message("{number} on this page")
    String shown(String number);

    @Message("Count all")
    String countAll();

    @Message("To the first page")
    String first();

    @Message("No statement has all of this")
    String nothing();

    @Message("Try it without one of the filters:")
    String relax();

    @Message("Words are found in texts, quotes, names and claims; dron* finds what begins so, OR one of several.")
    String words();

    @Message("With one of the words:")
    String anyWord();

    @Message("With words that begin so:")
    String beginnings();

    @Message("Speakers called")
    String inSpeakers();

    @Message("Claims that say")
    String inClaims();

    @Message("The record is empty.")
    String empty();

    @Message("Pages")
    String pages();

    @Message("text")
    String text();

    @Message("Copy as curl")
    String curl();
}
