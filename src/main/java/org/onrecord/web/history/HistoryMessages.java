package org.onrecord.web.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of histories. */
@MessageBundle(value = "history", locale = "en")
interface HistoryMessages {
    @Message("History")
    String history();

    @Message("History of {name}")
    String historyOf(String name);

    @Message("Who changed what, when and why; the last change first. What was added is underlined, what was removed is struck out.")
    String intro();

    @Message("States, the last first")
    String states();

    @Message("State {number}")
    String state(int number);

    @Message("by")
    String by();

    @Message("changeset")
    String changeset();

    @Message("As it was first recorded")
    String asRecorded();

    @Message("Nothing that is shown is different.")
    String nothing();

    @Message("Id")
    String id();

    @Message("Name")
    String name();

    @Message("Kind")
    String kind();

    @Message("Description")
    String description();

    @Message("Other names")
    String aliases();

    @Message("Affiliations")
    String affiliations();

    @Message("Elsewhere")
    String sameAs();

    @Message("Former ids")
    String formerIds();

    @Message("Merged into")
    String mergedInto();

    @Message("Address")
    String url();

    @Message("Title")
    String title();

    @Message("Publisher")
    String publisher();

    @Message("Published")
    String published();

    @Message("Claim")
    String text();

    @Message("Its negation")
    String negation();
}
