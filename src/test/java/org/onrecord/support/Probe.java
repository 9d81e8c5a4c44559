package org.onrecord.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import org.onrecord.access.Role;
import org.onrecord.api.Streamed;

/** What resources may do that none of the service's own does on demand; it is there in tests only. */
@Path("/probe")
@Produces(MediaType.TEXT_PLAIN)
public class Probe {
    /** More combinations than any database counts within a second. */
    private static final String ENDLESS = "select count(*) from information_schema.columns a, information_schema.columns b, information_schema.columns c, "
            + "information_schema.columns d where a.column_name || b.column_name <> c.column_name || d.column_name";

    private final EntityManager session;

    Probe(EntityManager session) {
        this.session = session;
    }

    @GET
    @Path("endless-query")
    @Operation(hidden = true)
    public String endlessQuery() {
        return session.createNativeQuery(ENDLESS, Long.class).setHint("jakarta.persistence.query.timeout", 1000).getSingleResult()
                .toString();
    }

    @POST
    @Path("streamed")
    @Streamed
    @Operation(hidden = true)
    public String streamed(InputStream body) throws IOException {
        return Long.toString(body.transferTo(OutputStream.nullOutputStream()));
    }

    @DELETE
    @Path("everything")
    @RolesAllowed(Role.ADMIN)
    @Operation(hidden = true)
    public String administer() {
        return "done";
    }
}
