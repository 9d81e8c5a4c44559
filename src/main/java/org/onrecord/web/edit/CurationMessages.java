package org.onrecord.web.edit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on which speakers, claims and documents are curated. */
@MessageBundle(value = "curation", locale = "en")
interface CurationMessages {
    @Message("Correct a speaker")
    String correctSpeaker();

    @Message("Correct a claim")
    String correctClaim();

    @Message("Correct a document")
    String correctDocument();

    @Message("Record a speaker")
    String newSpeaker();

    @Message("Record a claim")
    String newClaim();

    @Message("For editors: what is recorded of it, each change with a reason and undone when it was wrong.")
    String description();

    @Message("How it is read")
    String look();

    @Message("History")
    String history();

    @Message("Name")
    String name();

    @Message("Kind")
    String kind();

    @Message("not known")
    String noKind();

    @Message("Id")
    String id();

    @Message("It is part of its address. Another one renames it, and the old one leads to it for good.")
    String renames();

    @Message("It is part of the address; left blank, it is made of what stands above.")
    String idMade();

    @Message("Description")
    String describedAs();

    @Message("Other names")
    String aliases();

    @Message("Add a name")
    String addAlias();

    @Message("Remove this name")
    String removeAlias();

    @Message("Since")
    String from();

    @Message("Until")
    String until();

    @Message("Days, months or years as the record writes them: 2023-02-06, 2023-02, 2023; blank where there is no end.")
    String dates();

    @Message("What it belongs to")
    String affiliations();

    @Message("Organization")
    String belongsTo();

    @Message("Role")
    String role();

    @Message("Add an affiliation")
    String addAffiliation();

    @Message("Remove this affiliation")
    String removeAffiliation();

    @Message("Identifiers elsewhere")
    String sameAs();

    @Message("Address, such as that of a Wikidata item")
    String identifier();

    @Message("Add an identifier")
    String addIdentifier();

    @Message("Remove this identifier")
    String removeIdentifier();

    @Message("What it claims")
    String text();

    @Message("What who denies it says instead")
    String negation();

    @Message("Address (http or https)")
    String url();

    @Message("Headline")
    String title();

    @Message("Publisher: id or name")
    String publisher();

    @Message("Publisher")
    String publisherName();

    @Message("Published")
    String published();

    @Message("Reason, which stands in the history")
    String reason();

    @Message("Save")
    String save();

    @Message("Record it")
    String record();

    @Message("Saved.")
    String saved();

    @Message("Nothing has changed, so nothing was written.")
    String unchanged();

    @Message("Merge it into another")
    String merge();

    @Message("From then on the other stands for both, wherever the record is read. Nothing is moved, so it can be undone.")
    String mergeHint();

    @Message("Into: id, or what it is called")
    String into();

    @Message("Merge")
    String mergeNow();

    @Message("{merged} is merged into {into}.")
    String merged(String merged, String into);

    @Message("Merged into it")
    String mergedIntoIt();

    @Message("What came by a merge, such as names, goes when that is undone.")
    String mergedHint();

    @Message("Undo the merge of {name}")
    String unmerge(String name);

    @Message("Undone: {name} stands by itself again.")
    String unmerged(String name);

    @Message("Undo")
    String undo();

    @Message("Undone: {reason}")
    String because(String reason);

    @Message("Two that were taken for one?")
    String split();

    @Message("Move some of what it said to another speaker")
    String toSplit();

    @Message("Somebody else has changed it meanwhile")
    String conflict();

    @Message("{who} changed it on {when}: {why}. Nothing of yours is lost: choose what shall stand of each, and save again.")
    String conflictBy(String who, String when, String why);

    @Message("Field")
    String field();

    @Message("Mine")
    String mine();

    @Message("On record now")
    String theirs();

    @Message("nothing")
    String nothing();
}
