package org.onrecord.web.duplicates;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle(value = "duplicates", locale = "en")
interface DuplicatesMessages {
    @Message("Which may be one?")
    String lists();

    @Message("Speakers that may be one and the same")
    String speakersTitle();

    @Message("Claims that may be one and the same")
    String claimsTitle();

    @Message("Documents that may be one and the same")
    String documentsTitle();

    @Message("Speakers that may be several")
    String conflatedTitle();

    @Message("What looks alike, side by side. Whether it is one is for an editor to say: nothing is merged by itself.")
    String intro();

    @Message("Each has several identifiers of one site, where one person or body has one as a rule. Either one of them is wrong, or two were taken for one: undo a merge, or split what they said.")
    String conflatedIntro();

    @Message("{number} in all")
    String total(String number);

    @Message("Names with the same words:")
    String name();

    @Message("The same identifier:")
    String sameAs();

    @Message("A name that does not tell which is meant:")
    String ambiguous();

    @Message("Texts with the same words:")
    String text();

    @Message("One and the same address:")
    String identity();

    @Message("Addresses that one article usually has:")
    String address();

    @Message("Several identifiers of")
    String conflated();

    @Message("Refused {times} times, at last on {when}")
    String refused(String times, String when);

    @Message("Nothing on record looks alike.")
    String nothing();

    @Message("No speaker has several identifiers of one site.")
    String nothingConflated();

    @Message("Also called")
    String aliases();

    @Message("Belongs to")
    String affiliations();

    @Message("Identifiers")
    String identifiers();

    @Message("Statements")
    String statements();

    @Message("Said")
    String period();

    @Message("{first} to {last}")
    String fromTo(String first, String last);

    @Message("Description")
    String describedAs();

    @Message("Merged into it")
    String merged();

    @Message("Denied as")
    String negation();

    @Message("First alleged")
    String firstAlleged();

    @Message("First denied")
    String firstDenied();

    @Message("Address")
    String url();

    @Message("Publisher")
    String publisher();

    @Message("Published")
    String published();

    @Message("What it said")
    String whatItSaid();

    @Message("What was said of it")
    String whatWasSaid();

    @Message("What stands in it")
    String whatStands();

    @Message("Correct")
    String correct();

    @Message("Split")
    String split();

    @Message("Sign in")
    String signIn();

    @Message("Merging and splitting are for editors.")
    String forEditors();

    @Message("Keep this one")
    String keep();

    @Message("Undo this merge")
    String unmerge();

    @Message("Merge")
    String merge();

    @Message("What stands from then on:")
    String kept();

    @Message("Merged into it")
    String others();

    @Message("Reason")
    String reason();

    @Message("Nothing is moved: each statement keeps what it was recorded with, and the merge can be undone.")
    String canBeUndone();

    @Message("Cancel")
    String cancel();

    @Message("{merged} is merged into {into}.")
    String done(String merged, String into);

    @Message("Undo")
    String undo();

    @Message("Undone: {reason}")
    String undoneBecause(String reason);

    @Message("Undone: {merged} stands by itself again.")
    String undone(String merged);
}
