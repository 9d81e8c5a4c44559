package org.onrecord.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.onrecord.access.Role;

@Path("/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITOR)
@SecurityRequirement(name = "token")
@Tag(name = "Drafts", description = "From an article to statements that a person confirms.")
class DraftResource {
    private final Drafting drafting;
    private final OutcomeRepository kept;

    DraftResource(Drafting drafting, OutcomeRepository kept) {
        this.drafting = drafting;
        this.kept = kept;
    }

    @POST
    @Operation(operationId = "draftStatements", summary = "Draft the statements in an article",
            description = "Reads who said what in the text of an article in English, as far as rules can. Nothing is recorded: each draft has what "
                    + "`POST /statements` takes, for a person to confirm, mend or drop.")
    @APIResponse(responseCode = "200", description = "The drafts, in the order of the text.")
    public DraftedArticle draft(@NotNull @Valid @RequestBody(required = true) ArticleDraft article) {
        return drafting.of(article);
    }

    @POST
    @Path("outcomes")
    @Operation(operationId = "reportOutcomes", summary = "Report what became of drafts",
            description = "For `GET /statistics/drafts`, which tells how well they are made. This is no part of the record: no changeset has it, nor an export.")
    @APIResponse(responseCode = "204",
            description = "Kept. Of each draft the last outcome counts; that it was offered never replaces another one.")
    public void report(@NotNull @Valid @RequestBody(required = true) Outcomes outcomes) {
        outcomes.check();
        kept.keep(outcomes);
    }
}
