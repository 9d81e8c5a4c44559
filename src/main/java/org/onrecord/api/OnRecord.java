package org.onrecord.api;

import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The service as a whole; it exists for what its description says of no single resource. */
@OpenAPIDefinition(info = @Info(title = "OnRecord", version = "set by the build"),
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class),
                securitySchemes = @SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer",
                        description = "A token of this service or, where it is configured, of an OpenID provider; its name signs what is written.")))
public class OnRecord extends Application {}
