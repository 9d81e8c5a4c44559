package org.onrecord.web.statement;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of a statement. */
@MessageBundle(value = "statement", locale = "en")
interface StatementMessages {
    @Message("Denial by {name}")
    String denialBy(String name);

    @Message("Allegation by {name}")
    String allegationBy(String name);

    @Message("Reaction of {name}")
    String reactionOf(String name);

    @Message("Said")
    String said();

    @Message("Speaker")
    String speaker();

    @Message("Role on that day")
    String role();

    @Message("Claim")
    String claim();

    @Message("Language")
    String language();

    @Message("Words")
    String words();

    @Message("the speaker's own")
    String verbatim();

    @Message("a paraphrase")
    String paraphrase();

    @Message("Stance")
    String stance();

    @Message("Stance taken from")
    String stanceBasis();

    @Message("an editor's judgement")
    String byEditor();

    @Message("the data that was imported")
    String byImport();

    @Message("the reporting verb")
    String byCue();

    @Message("Id in its data set")
    String externalId();

    @Message("On record")
    String onRecord();

    @Message("version {version}, since {time}")
    String version(String version, String time);

    @Message("Version {version}")
    String versionName(String version);

    @Message("Link to this version")
    String permanent();

    @Message("Correct or retract it")
    String edit();

    @Message("anonymous source")
    String anonymous();

    @Message("This entry was retracted from the record: it should not have been on it. It counts nowhere.")
    String retracted();

    @Message("Its words were removed from the record for good, by changeset {changeset}. That it was said, and by whom, stays.")
    String purged(Long changeset);

    @Message("{name} corrected this, on")
    String correctedBy(String name);

    @Message("{name} took this back, on")
    String takenBackBy(String name);

    @Message("See how")
    String see();

    @Message("Where it appeared")
    String appeared();

    @Message("And in")
    String further();

    @Message("From you to {name}")
    String chain(String name);

    @Message("You")
    String reader();

    @Message("you read")
    String youRead();

    @Message("Document")
    String document();

    @Message("Publisher")
    String publisher();

    @Message("Published")
    String published();

    @Message("Address")
    String url();

    @Message("Medium")
    String medium();

    @Message("Named in print")
    String printedName();

    @Message("Reporting verb")
    String cue();

    @Message("As printed")
    String quote();

    @Message("Words before it")
    String before();

    @Message("Words behind it")
    String behind();

    @Message("Chain")
    String hops();

    @Message("Title in print")
    String printedTitle();

    @Message("Publisher in print")
    String printedPublisher();

    @Message("Date in print")
    String printedDate();

    @Message("Address as it was sent")
    String sentUrl();

    @Message("What it answers, and what answers it")
    String thread();

    @Message("What it answers")
    String answers();

    @Message("What answers it")
    String answeredBy();

    @Message("It answers nothing that is on record.")
    String answersNothing();

    @Message("Nothing on record answers it.")
    String unanswered();

    @Message("The whole thread")
    String wholeThread();

    @Message("{count} more are not shown here.")
    String more(int count);

    @Message("it denies")
    String denies();

    @Message("it confirms")
    String confirms();

    @Message("it responds to")
    String respondsTo();

    @Message("it repeats")
    String repeats();

    @Message("it corrects")
    String corrects();

    @Message("it takes back")
    String retracts();

    @Message("is denied by")
    String deniedBy();

    @Message("is confirmed by")
    String confirmedBy();

    @Message("is answered by")
    String respondedToBy();

    @Message("is repeated by")
    String repeatedBy();

    @Message("is corrected by")
    String correctedBySpeaker();

    @Message("is taken back by")
    String retractedBy();

    @Message("History")
    String history();

    @Message("Who recorded and changed the entry, when and why. What was added is underlined, what was removed is struck out.")
    String historyIntro();

    @Message("All {count} versions")
    String wholeHistory(int count);

    @Message("Versions, the last first")
    String versions();

    @Message("Retracted")
    String isRetracted();

    @Message("Words removed")
    String isPurged();

    @Message("yes")
    String yes();

    @Message("no")
    String no();

    @Message("Links")
    String links();

    @Message("Appearance {number}: {field}")
    String ofAppearance(int number, String field);

    @Message("Cite it")
    String cite();

    @Message("The links lead to this very version, whatever changes.")
    String citeIntro();

    @Message("For a footnote")
    String plain();

    @Message("Thread of a statement")
    String threadOf();

    @Message("History of a statement")
    String historyOf();
}
