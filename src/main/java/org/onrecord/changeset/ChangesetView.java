package org.onrecord.changeset;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.list.Column;
import org.onrecord.list.Presentation;

/** A changeset as clients see it. */
public record ChangesetView(
        @Schema(examples = "12") @NotNull long number,
        @NotNull Instant at,
        @Schema(examples = "editor", description = "The name of the token that signed it.") @NotNull String by,
        @Schema(examples = "The quote was cut short") @NotNull String reason,
        @Schema(description = "The statements that it recorded, corrected or retracted, where changesets are listed.") List<UUID> statements,
        @Schema(examples = "nour-news",
                description = "The speakers that it curated, by the ids that they had then; absent where there are none.") List<String> speakers,
        @Schema(examples = "iran-russia-drone-plant",
                description = "The claims that it curated, by the ids that they had then; absent where there are none.") List<String> claims,
        @Schema(description = "The documents that it curated; absent where there are none.") List<UUID> documents,
        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                description = "SHA-256, in hexadecimal, of what it wrote and of the hash before it, where changesets are listed.") String hash) {

    static final Presentation<ChangesetView> PRESENTATION = Presentation.of(List.of(
            Column.of("number", 12, ChangesetView::number),
            Column.of("at", 27, ChangesetView::at),
            Column.of("by", 16, ChangesetView::by),
            Column.wrapped("reason", ChangesetView::reason),
            Column.exported("statements", ChangesetView::statements),
            Column.exported("speakers", ChangesetView::speakers),
            Column.exported("claims", ChangesetView::claims),
            Column.exported("documents", ChangesetView::documents),
            Column.exported("hash", ChangesetView::hash)));

    public static ChangesetView of(Changeset changeset) {
        return new ChangesetView(changeset.number, changeset.at, changeset.author, changeset.reason, null, null, null, null, null);
    }

    ChangesetView curating(Map<Subject, List<String>> ids) {
        List<String> itsDocuments = ids.get(Subject.DOCUMENT);
        return new ChangesetView(number, at, by, reason, statements, ids.get(Subject.SPEAKER), ids.get(Subject.CLAIM),
                itsDocuments == null ? null : itsDocuments.stream().map(UUID::fromString).toList(), hash);
    }

    ChangesetView touching(List<UUID> touched, String itsHash) {
        return new ChangesetView(number, at, by, reason, touched, speakers, claims, documents, itsHash);
    }
}
