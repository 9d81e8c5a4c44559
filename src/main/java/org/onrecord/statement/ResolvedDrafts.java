package org.onrecord.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.onrecord.changeset.Changes;
import org.onrecord.claim.Claim;
import org.onrecord.document.Difference;
import org.onrecord.document.Document;
import org.onrecord.speaker.Speaker;
import org.onrecord.statement.StatementView.Created;

/**
 * What a group of drafts has been turned into, before it is written.
 *
 * @param versions in the order of the drafts
 * @param changes  what the drafts record beside the statements
 */
record ResolvedDrafts(List<VersionParts> versions, Changes changes) {
    ResolvedDrafts() {
        this(new ArrayList<>(), new Changes());
    }

    /** What the drafts say otherwise of documents than the record. */
    List<Difference> differences() {
        return versions.stream().flatMap(parts -> parts.differences().stream()).toList();
    }

    /** What was not on record yet, or of which more is now. */
    Created created() {
        Created created = new Created(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        for (Object entity : changes.added()) {
            if (entity instanceof Speaker speaker) {
                created.speakers().add(speaker.slug());
            } else if (entity instanceof Claim claim) {
                created.claims().add(claim.slug());
            } else if (entity instanceof Document document) {
                created.documents().add(document.id());
            }
        }
        changes.completed().filter(Speaker.class::isInstance).forEach(speaker -> created.completed().add(((Speaker) speaker).slug()));
        return created;
    }
}
