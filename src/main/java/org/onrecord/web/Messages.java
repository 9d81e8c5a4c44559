package org.onrecord.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that all pages share: {@code {msg:statements}} in a template. Those of one page are in a bundle beside it. */
@MessageBundle(locale = "en")
public interface Messages {
    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String main();

    @Message("Statements")
    String statements();

    @Message("Claims")
    String claims();

    @Message("Speakers")
    String speakers();

    @Message("Documents")
    String documents();

    @Message("Contradictions")
    String contradictions();

    @Message("Statistics")
    String statistics();

    @Message("Changes")
    String changes();

    @Message("Help")
    String help();

    @Message("Search the record")
    String searchTheRecord();

    @Message("Search")
    String search();

    @Message("Edit")
    String edit();

    @Message("As it stood on")
    String asOf();

    @Message("Look")
    String look();

    @Message("Back to today")
    String now();

    @Message("You see the record as it stood on {day}, at the end of the day.")
    String seenOn(String day);

    @Message("You see the record as it stood at {instant}.")
    String seenAt(String instant);

    @Message("You see the record as it stood after changeset {changeset}.")
    String seenAfter(String changeset);

    @Message("Denial")
    String denial();

    @Message("Allegation")
    String allegation();

    @Message("Reaction")
    String reaction();

    @Message("denials")
    String denials();

    @Message("allegations")
    String allegations();

    @Message("reactions")
    String reactions();

    @Message("This page as data")
    String asData();

    @Message("Next page")
    String next();

    /** @param count of items of a list */
    @Message("{count} more are not shown here; the data have them.")
    String left(int count);

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("retracted")
    String retracted();

    @Message("withdrawn")
    String withdrawn();

    @Message("Source attribution: who said what, when, where and through whom.")
    String tagline();

    @Message("This cannot be shown")
    String problem();

    @Message("To the start page")
    String toStart();

    @Message("Try it without conditions")
    String withoutConditions();

    @Message("There is no page at this address.")
    String nothingHere();

    @Message("Did you mean:")
    String meant();

    @Message("This page shows the record as it stands; its links lead to how it stood then.")
    String shownNow();
}
