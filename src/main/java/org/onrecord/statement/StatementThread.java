package org.onrecord.statement;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement among those that it answers and those that answer it. */
@Schema(description = "A statement, what it answers and what answers it.")
public record StatementThread(
        @NotNull StatementView statement,
        @NotNull @Schema(description = "What it links to, and what that links to") List<Answered> answers,
        @NotNull @Schema(description = "What links to it, and what links to that") List<Answering> answeredBy,
        @NotNull @Schema(
                description = "Whether more than 1000 statements hang together, of which only the nearest are shown") boolean truncated) {

    /** A statement that another one links to. */
    public record Answered(
            @Schema(description = "How it was linked to") LinkType link,
            @NotNull StatementView statement,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Answered> answers) {}

    /** A statement that links to another one. */
    public record Answering(
            @Schema(description = "How it links") LinkType link,
            @NotNull StatementView statement,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Answering> answeredBy) {}
}
