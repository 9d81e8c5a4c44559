package org.onrecord.web.edit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the form of a statement. */
@MessageBundle(value = "recording", locale = "en")
interface RecordingMessages {
    @Message("Correct a statement")
    String correct();

    @Message("Record a statement")
    String record();

    @Message("A form for a statement: who said what, when, where and through whom.")
    String description();

    @Message("This statement is retracted. The button below puts it back on record as it is, with a reason; so does saving a correction.")
    String retracted();

    @Message("What was said")
    String said();

    @Message("The words, or a paraphrase of one proposition")
    String text();

    @Message("These are the speaker's own words")
    String verbatim();

    @Message("Stance")
    String stance();

    @Message("When it was said")
    String date();

    @Message("Language")
    String language();

    @Message("The stance is taken from")
    String basis();

    @Message("an editor")
    String basisEditor();

    @Message("the reporting verb")
    String basisCue();

    @Message("an import")
    String basisImport();

    @Message("Who said it")
    String speaker();

    @Message("Name or id")
    String name();

    @Message("Kind, if new")
    String kind();

    @Message("Or an unnamed source, as described")
    String anonymous();

    @Message("The claim that it is about")
    String claim();

    @Message("A claim on record")
    String claimId();

    @Message("Or a new one: what it says")
    String claimText();

    @Message("What its negation says")
    String claimNegation();

    @Message("Where it appeared")
    String appearances();

    @Message("Appearance")
    String appearance();

    @Message("Add an appearance")
    String addAppearance();

    @Message("Remove this appearance")
    String removeAppearance();

    @Message("Or its address")
    String url();

    @Message("Title")
    String documentTitle();

    @Message("Publisher")
    String publisher();

    @Message("Published")
    String published();

    @Message("Medium")
    String medium();

    @Message("Name as printed")
    String printedName();

    @Message("Reporting verb as printed")
    String cue();

    @Message("The exact words there")
    String quote();

    @Message("Words before the quote")
    String prefix();

    @Message("Words behind the quote")
    String suffix();

    @Message("A document on record")
    String documentId();

    @Message("Address as printed, where the record has another")
    String printedUrl();

    @Message("Title as printed, where the record has another")
    String printedTitle();

    @Message("Publisher as printed, where the record has another")
    String printedPublisher();

    @Message("Date as printed, where the record has another")
    String printedPublished();

    @Message("Relay")
    String hop();

    @Message("Add a relay, the outermost first")
    String addHop();

    @Message("Remove this relay")
    String removeHop();

    @Message("Address")
    String hopUrl();

    @Message("Its verb")
    String verb();

    @Message("Links to other statements")
    String links();

    @Message("Link")
    String link();

    @Message("Add a link to another statement")
    String addLink();

    @Message("Remove this link")
    String removeLink();

    @Message("This statement")
    String linkType();

    @Message("The statement with the id")
    String linkTarget();

    @Message("denies")
    String denies();

    @Message("confirms")
    String confirms();

    @Message("responds to")
    String respondsTo();

    @Message("repeats")
    String repeats();

    @Message("corrects")
    String corrects();

    @Message("retracts")
    String retracts();

    @Message("More fields")
    String further();

    @Message("Id in the data set that it came from")
    String externalId();

    @Message("Reason (may be left out)")
    String reason();

    @Message("Reason of the correction")
    String reasonRequired();

    @Message("Save the correction")
    String save();

    @Message("Retract the statement")
    String retract();

    @Message("Back to the statement")
    String back();

    @Message("The speaker took it back")
    String withdrew();

    @Message("That is another statement, of the same speaker. Retracting is for entries of ours that are wrong.")
    String withdrewHint();

    @Message("Record that the speaker retracted it")
    String tookBack();

    @Message("Record that the speaker corrected it")
    String putRight();

    @Message("Somebody answered it")
    String answer();

    @Message("Record a denial of it")
    String answerDenies();

    @Message("Record a reaction to it")
    String answerResponds();

    @Message("This would be new on record")
    String wouldBeNew();

    @Message("Speakers that would be completed")
    String completed();

    @Message("Not as the record has it; stays as printed")
    String differs();

    @Message("Yes, write it")
    String confirm();

    @Message("Look again")
    String lookAgain();

    @Message("Put back on record")
    String restore();

    @Message("Taking something back is a statement of its own, a reaction: it neither denies nor alleges anything. Choose another stance where the words do.")
    String withdrawal();
}
