package org.onrecord.storage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import org.onrecord.access.Role;
import org.onrecord.api.OutsideTheRecord;
import org.onrecord.api.Problem;

@Path("/admin/backup")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "What concerns the service as a whole.")
class BackupResource {
    private final Backup backup;

    BackupResource(Backup backup) {
        this.backup = backup;
    }

    @POST
    @OutsideTheRecord
    @RolesAllowed(Role.ADMIN)
    @SecurityRequirement(name = "token")
    @ResponseStatus(201)
    @Operation(operationId = "backUp", summary = "Back up the embedded database",
            description = "Makes a consistent copy in the data directory while reading and writing go on, and reads it back. One at a time; 501 where "
                    + "the database is PostgreSQL, which has pg_dump, and 507 where the disk has no room for it.")
    @APIResponseSchema(value = BackupView.class, responseCode = "201", responseDescription = "The backup, which has been read back whole.")
    @APIResponse(responseCode = "501", description = "The database is PostgreSQL, which has pg_dump.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public BackupView backUp() {
        return backup.make();
    }
}
