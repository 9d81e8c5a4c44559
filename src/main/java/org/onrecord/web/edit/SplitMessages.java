package org.onrecord.web.edit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on which a speaker is split. */
@MessageBundle(value = "split", locale = "en")
interface SplitMessages {
    @Message("Split a speaker")
    String title();

    @Message("For editors: of two speakers that were taken for one, move what the other one said.")
    String description();

    @Message("Two were taken for one: find what the other one said, and move it there. It can be undone.")
    String intro();

    @Message("Speakers that may be several")
    String conflated();

    @Message("Which statements?")
    String which();

    @Message("What it")
    String how();

    @Message("said")
    String said();

    @Message("relayed")
    String relayed();

    @Message("Claim")
    String claim();

    @Message("Stance")
    String stance();

    @Message("any")
    String any();

    @Message("Medium")
    String medium();

    @Message("Language")
    String language();

    @Message("Words in it")
    String words();

    @Message("Find")
    String find();

    @Message("Statements found: {number}")
    String found(String number);

    @Message("Show more")
    String more();

    @Message("Tick all that are shown")
    String tick();

    @Message("What moves")
    String amount();

    @Message("what is ticked")
    String ticked();

    @Message("all that the filters find, also what is not shown")
    String all();

    @Message("All of them only where filters without words choose among what the speaker said itself.")
    String allHint();

    @Message("Whose are they?")
    String whose();

    @Message("The other speaker: id, or what it is called")
    String into();

    @Message("It is not on record yet")
    String somebodyNew();

    @Message("Id, which tells it from its namesake: pat-example-2")
    String newId();

    @Message("{name} is on record.")
    String recorded(String name);

    @Message("Nothing is chosen yet.")
    String nothingChosen();

    @Message("Moves {number} to {into}: {first}")
    String moves(String number, String into, String first);

    @Message("Move them")
    String move();

    @Message("Moved to {into}: {number}, by changeset {changeset}.")
    String done(String number, String into, String changeset);

    @Message("Undone: moved back {number}, by changeset {changeset}.")
    String undone(String number, String changeset);
}
