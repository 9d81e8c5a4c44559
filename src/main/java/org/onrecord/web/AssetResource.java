package org.onrecord.web;

import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.onrecord.api.OutsideTheRecord;
import org.onrecord.api.ProblemException;

@PermitAll
@Path(Assets.PATH)
@OutsideTheRecord
class AssetResource {
    private static final Map<String, String> TYPES = Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private final Assets assets;

    AssetResource(Assets assets) {
        this.assets = assets;
    }

    /** @param version of all: a page of another version of the program, which may ask for these, is not to keep them under that name */
    @GET
    @Path("{version}/{name}")
    @NonBlocking
    @Operation(hidden = true)
    public RestResponse<byte[]> get(@PathParam("version") String version, @PathParam("name") String name) {
        byte[] bytes = assets.bytes(name);
        if (bytes == null) {
            throw ProblemException.notFound("There is no file " + name + " here.");
        }
        return ResponseBuilder.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, TYPES.get(name.substring(name.lastIndexOf('.') + 1)) + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, assets.version().equals(version) ? "public, max-age=31536000, immutable" : "no-store")
                .build();
    }
}
