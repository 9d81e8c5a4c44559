package org.onrecord.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.onrecord.access.Role;
import org.onrecord.changeset.Signature;
import org.onrecord.text.Name;

@Path("/speakers/{id}/split")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers")
class SplitResource {
    private final Reattribution reattribution;
    private final SecurityIdentity identity;

    SplitResource(Reattribution reattribution, SecurityIdentity identity) {
        this.reattribution = reattribution;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "splitSpeaker", summary = "Move statements of a speaker to another one",
            description = "For two that were taken for one: what was said or relayed by the one becomes, in one changeset, the other's, each statement in a new version. "
                    + "The body names the statements, or the parameters of `GET /statements` find those that the speaker made, retracted ones with `retracted=include`. "
                    + "To undo it, split the other one into this one, naming the `changeset`.")
    @APIResponse(responseCode = "200", description = "How many were moved, by which changeset.")
    public SplitView split(@PathParam("id") @Parameter(description = "The slug of a speaker.", example = "nour-news") String id,
            @NotNull @Valid @RequestBody(required = true) Split split,
            @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason,
            @BeanParam StatementFilter filter) {
        return reattribution.split(id, split, filter, new Signature(identity.getPrincipal().getName(), reason));
    }
}
