package org.onrecord.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import org.onrecord.access.Role;
import org.onrecord.api.OutsideTheRecord;

@Path("/admin/backup")
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
    @APIResponse(responseCode = "201", description = "The backup, which has been read back whole.")
    public BackupView backUp() {
        return backup.make();
    }
}
