package org.onrecord.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.onrecord.api.OutsideTheRecord;

@Path("/token")
@OutsideTheRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens", description = "Who may do what.")
class TokenResource {
    private final SecurityIdentity identity;

    TokenResource(SecurityIdentity identity) {
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Role.READER)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "getToken", summary = "Whose token a request has, and what it may do",
            description = "Tells a client whether its token is good, before it writes anything: 401 says that it is not.")
    @APIResponseSchema(value = TokenView.class, responseCode = "200", responseDescription = "The name and role of the token.")
    public RestResponse<TokenView> get() {
        return ResponseBuilder.ok(TokenView.of(identity)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
