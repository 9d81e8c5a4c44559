package org.onrecord.changeset;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.list.Column;
import org.onrecord.list.Presentation;

/** What a changeset left of a speaker, a claim or a document. */
@Schema(description = "A changeset and what it left of a speaker, a claim or a document.")
public record RevisionView(
        @NotNull ChangesetView changeset,
        @Schema(examples = "name", description = "The members that are not as the entry before has them; absent where it has no state.") List<String> changed,
        @Schema(type = SchemaType.OBJECT, description = "All that was recorded of it, other things by the ids that they were recorded under; `mergedInto` where it "
                + "was merged. Absent where an earlier version of the program replaced it, which kept none.") Map<String, Object> state) {

    /** Describes what lists them. */
    public static final String DESCRIPTION = "Who changed what, when and why, each state whole: how it was recorded, corrected, completed by what was recorded "
            + "later, merged, and that undone. What is merged has its own history.";

    public static final Presentation<RevisionView> PRESENTATION = Presentation.of(List.of(
            Column.of("changeset", 9, entry -> entry.changeset.number()),
            Column.of("at", 27, entry -> entry.changeset.at()),
            Column.of("by", 12, entry -> entry.changeset.by()),
            Column.of("reason", 24, entry -> entry.changeset.reason()),
            Column.wrapped("changed", entry -> entry.changed == null ? List.of() : entry.changed)));
}
