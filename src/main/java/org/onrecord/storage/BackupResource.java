package org.onrecord.storage;

import java.time.Duration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import org.onrecord.access.Role;
import org.onrecord.api.LongAnswer;
import org.onrecord.api.OutsideTheRecord;
import org.onrecord.api.Problem;

@Path("/admin/backup")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "What concerns the service as a whole.")
class BackupResource {
    private final Backup backup;
    private final ObjectWriter json;
    private final Duration heartbeat;

    BackupResource(Backup backup, ObjectMapper json, @ConfigProperty(name = "onrecord.heartbeat") Duration heartbeat) {
        this.backup = backup;
        this.json = json.writerFor(BackupView.class);
        this.heartbeat = heartbeat;
    }

    @POST
    @OutsideTheRecord
    @RolesAllowed(Role.ADMIN)
    @SecurityRequirement(name = "token")
    @ResponseStatus(201)
    @Operation(operationId = "backUp", summary = "Back up the embedded database",
            description = "Makes a consistent copy in the data directory while reading and writing go on, and reads it back. One at a time; 501 where "
                    + "the database is PostgreSQL, which has pg_dump, and 507 where the disk has no room for it.")
    @APIResponseSchema(value = BackupView.class, responseCode = "201",
            responseDescription = "The backup, which has been read back whole; blank lines go before it "
                    + "while that takes long. An answer that ends without it tells of none.")
    @APIResponse(responseCode = "501", description = "The database is PostgreSQL, which has pg_dump.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public StreamingOutput backUp() {
        return new LongAnswer(backup.make(), json, heartbeat);
    }
}
