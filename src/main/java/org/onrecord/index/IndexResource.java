package org.onrecord.index;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import org.onrecord.access.Role;
import org.onrecord.api.OutsideTheRecord;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;

@Path("/admin/index/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "What concerns the service as a whole.")
class IndexResource {
    private final LuceneIndex index;

    IndexResource(LuceneIndex index) {
        this.index = index;
    }

    @POST
    @OutsideTheRecord
    @RolesAllowed(Role.ADMIN)
    @SecurityRequirement(name = "token")
    @ResponseStatus(202)
    @Operation(operationId = "rebuildIndex", summary = "Make the index anew",
            description = "Begins to make it from the record, in the background; the old one serves until the new one is done. `/q/health/ready` says when.")
    @APIResponseSchema(value = IndexView.class, responseCode = "202", responseDescription = "It has begun.")
    public IndexView rebuild() {
        if (!index.rebuild()) {
            throw ProblemException.conflict(Fault.pointer("", "The index is being made anew already; wait until that is done"));
        }
        return new IndexView(index.changeset(), index.beingMade());
    }
}
