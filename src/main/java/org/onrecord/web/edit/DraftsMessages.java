package org.onrecord.web.edit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that makes statements of an article. */
@MessageBundle(value = "drafts", locale = "en")
interface DraftsMessages {
    @Message("From an article to statements")
    String title();

    @Message("Drafts of the statements in the text of an article, for a person to confirm, mend or drop.")
    String description();

    @Message("How drafts fare")
    String measured();

    @Message("All about this page")
    String rules();

    @Message("Paste an article in English. Nothing is recorded until you confirm it, statement by statement or all that are likely right.")
    String how();

    @Message("Begun in this tab")
    String kept();

    @Message("%1 of %2 left")
    String left();

    @Message("Forget")
    String forget();

    @Message("Text of the article")
    String text();

    @Message("Each paragraph in a line of its own, as it is when you copy it from a page. HTML works as well, and fills in the fields below where it can.")
    String textHint();

    @Message("Address")
    String url();

    @Message("Title")
    String headline();

    @Message("Publisher")
    String publisher();

    @Message("Published")
    String published();

    @Message("Wishes, plans and beliefs too")
    String attitudes();

    @Message("Find the statements")
    String read();

    @Message("no speaker")
    String nobody();

    @Message("No statement was found in this text. Select words and press n to add one.")
    String none();

    @Message("new on record: %1?")
    String fresh();

    @Message("added by you")
    String own();

    @Message("%1: %2 % of what is found so is right")
    String precise();

    @Message("none")
    String noClaim();

    @Message("New claims")
    String newClaim();

    @Message("a wish, plan or belief")
    String attitude();

    @Message("confirmed, waits for what it denies: %1")
    String waiting();

    @Message("dropped")
    String dropped();

    @Message("recorded")
    String recorded();

    @Message("on record already")
    String known();

    @Message("mended")
    String edited();

    @Message("Not recorded. %1")
    String failed();

    @Message("Select words in the text first.")
    String select();

    @Message("All drafts are decided.")
    String allDone();

    @Message("Confirm %1")
    String confirmMany();

    @Message("What became of some drafts is not counted yet: %1")
    String uncounted();

    @Message("Back among the drafts.")
    String undone();

    @Message("Draft %1 recorded.")
    String took();

    @Message("The claim was set for draft %1 too, which it denies.")
    String also();

    @Message("Draft %1 added: say who said it, and the stance.")
    String added();

    @Message("Now: %1")
    String moved();

    @Message("no stance")
    String noStance();

    @Message("Statements found")
    String found();

    @Message("of at least")
    String atLeast();

    @Message("any confidence")
    String all();

    @Message("Keys")
    String keys();

    @Message("What became of the drafts")
    String figures();

    @Message("offered")
    String countOffered();

    @Message("accepted unedited")
    String countAccepted();

    @Message("mended")
    String countMended();

    @Message("dropped")
    String countDropped();

    @Message("left")
    String countOpen();

    @Message("Another article")
    String another();

    @Message("Said")
    String date();

    @Message("Through")
    String chain();

    @Message("In print")
    String printed();

    @Message("Found by")
    String rule();

    @Message("Mended")
    String changed();

    @Message("Claim")
    String claim();

    @Message("It denies")
    String denies();

    @Message("Confirm")
    String confirm();

    @Message("Mend")
    String mend();

    @Message("Drop")
    String drop();

    @Message("Put back")
    String undo();

    @Message("Place in the text")
    String place();

    @Message("Set words from selection")
    String setWords();

    @Message("Set name")
    String setSource();

    @Message("Set verb")
    String setCue();

    @Message("Start")
    String start();

    @Message("End")
    String stop();

    @Message("Start a word earlier")
    String startBack();

    @Message("Start a word later")
    String startOn();

    @Message("End a word earlier")
    String endBack();

    @Message("End a word later")
    String endOn();

    @Message("Speaker: name or id")
    String speaker();

    @Message("Find a claim on record")
    String findClaim();

    @Message("It denies another draft")
    String deniesDraft();

    @Message("It denies a statement on record: find it by its words")
    String deniesRecorded();

    @Message("Confirm as mended")
    String confirmMended();

    @Message("Close")
    String close();

    @Message("As it was offered")
    String reset();

    @Message("next, previous draft")
    String keyNext();

    @Message("confirm the draft")
    String keyConfirm();

    @Message("mend it")
    String keyMend();

    @Message("close what is being mended; from a field back to the draft")
    String keyClose();

    @Message("drop it")
    String keyDrop();

    @Message("put back what was dropped last")
    String keyUndo();

    @Message("end a word earlier, later")
    String keyEnd();

    @Message("start a word earlier, later")
    String keyStart();

    @Message("set its words from the selected text")
    String keySet();

    @Message("a new draft of the selected text")
    String keyAdd();

    @Message("these keys")
    String keyHelp();

    @Message("Give this speaker to %1 other drafts that had the same one, too")
    String spread();

    @Message("confirm from within its fields")
    String keyMended();

    @Message("Kind of %1, who is new (a guess)")
    String kindOf();

    @Message("not known")
    String kindUnknown();

    @Message("What this rejects: “%1”")
    String rejecting();

    @Message("%1 is new, too: %2?")
    String freshRelay();

    @Message("On record")
    String onRecord();

    @Message("not recorded")
    String notRecorded();

    @Message("%1 statements recorded.")
    String tookMany();

    @Message("%1 were not recorded; each says why.")
    String failedMany();

    @Message("Paste the text of the article.")
    String missingText();

    @Message("Say which article this is: its address or its title.")
    String missingDocument();

    @Message("Choose the stance: denial, allegation or reaction.")
    String missingStance();

    @Message("Say when it was said, such as 25 Nov 2026.")
    String missingDate();

    @Message("Say who said it: a name, or a description where the article gives none.")
    String missingSpeaker();

    @Message("Say what is denied as a claim: in a sentence that would be true if the denial were not.")
    String missingClaimText();

    @Message("Several documents on record have this title. Choose above the text of the article which one it is.")
    String which();

    @Message("Speaker")
    String partSpeaker();

    @Message("This article is")
    String same();

    @Message("not decided yet")
    String sameChoose();

    @Message("a new document")
    String sameNone();

    @Message("It may be on record already. Choose which document it is, so that nothing is recorded twice.")
    String sameUnsure();

    @Message("On record is %1, not %2.")
    String sameDiffers();

    @Message("A text of a few words often names nobody who says something.")
    String noneShort();

    @Message("It may be in another language than English, which is noticed only in texts of some length.")
    String noneLanguage();

    @Message("Speakers are found by words that report: said, denied, according to. An interview or a speech has few of these.")
    String noneReporting();

    @Message("Wishes, plans and beliefs are found only where their box is ticked.")
    String noneAttitudes();

    @Message("25 Nov 2026")
    String datePlaceholder();
}
