package org.onrecord.web.edit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that all pages for editors share, and those of the first of them. */
@MessageBundle(value = "edit", locale = "en")
interface EditMessages {
    @Message("Edit the record")
    String title();

    @Message("Record, correct and retract statements, import files, and curate speakers, claims and documents.")
    String description();

    @Message("Writing needs scripts, which send your token with what you write; they are switched off in this browser. Reading works without.")
    String needsScripts();

    @Message("Sign in to write")
    String signIn();

    @Message("Token")
    String token();

    @Message("It was given to you by whoever runs this service. Where an OpenID provider is set up, paste its access token. This tab keeps it, and forgets it when you close it.")
    String tokenHint();

    @Message("This token is not known.")
    String unknown();

    @Message("Sign in")
    String enter();

    @Message("Sign out")
    String leave();

    @Message("Signed in as")
    String signedIn();

    @Message("reader: this token may read, and not write. Sign out and sign in with an editor's.")
    String reader();

    @Message("editor")
    String editor();

    @Message("administrator")
    String admin();

    @Message("Nothing was written. What is wrong stands beside the fields that are marked.")
    String refused();

    @Message("Take")
    String take();

    @Message("Statements")
    String statements();

    @Message("Record a statement")
    String record();

    @Message("Who said what, when, where and through whom, by a form that says who would be new.")
    String recordHint();

    @Message("Correct, retract or put back a statement")
    String correct();

    @Message("Its address or id")
    String which();

    @Message("Open")
    String open();

    @Message("From an article to statements")
    String drafts();

    @Message("Paste an article, see who says what in it, and confirm what is right.")
    String draftsHint();

    @Message("Import a file")
    String imports();

    @Message("Rows of a spreadsheet or another list, with a try before anything is recorded.")
    String importHint();

    @Message("Imports so far")
    String importsSoFar();

    @Message("Curation")
    String curation();

    @Message("Likely duplicates of speakers")
    String duplicateSpeakers();

    @Message("Likely duplicates of claims")
    String duplicateClaims();

    @Message("Likely duplicates of documents")
    String duplicateDocuments();

    @Message("A speaker, claim or document is corrected from its own page.")
    String curationHint();

    @Message("What was written last")
    String changes();

    @Message("This is not a date. Write a day as 25 Nov 2026 or 2026-11-25, a month as 2026-11, a year as 2026; a ? behind it says that it is uncertain.")
    String undated();

    @Message("Which date is meant?")
    String whichDate();
}
