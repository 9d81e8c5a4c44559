package org.onrecord.profile;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.changeset.ChangesetView;

/** The record as a whole. */
@Schema(description = "The record as a whole: what there is, and where the API is described.")
public record RecordView(
        @NotNull @Schema(description = "How many statements there are, without those retracted") Stances statements,
        @NotNull @Schema(examples = "11", description = "How many speakers there are, without those merged into others") long speakers,
        @NotNull @Schema(examples = "5") long claims,
        @NotNull @Schema(examples = "1") long documents,
        @Schema(description = "The last write; absent where nothing is recorded") ChangesetView changeset,
        @NotNull @Schema(examples = "/q/openapi", description = "The path of the description of the API (OpenAPI)") String api,
        @NotNull @Schema(examples = "/docs", description = "The path of the documentation") String documentation) {
    private static final String API = "/q/openapi";
    private static final String DOCUMENTATION = "/docs";

    static RecordView of(Stances statements, long speakers, long claims, long documents, ChangesetView changeset, String prefix) {
        return new RecordView(statements, speakers, claims, documents, changeset, prefix + API, prefix + DOCUMENTATION);
    }

    /** The number of the changeset as of which it is shown. */
    public long number() {
        return changeset == null ? 0 : changeset.number();
    }
}
