package org.onrecord.access;

import jakarta.validation.constraints.NotNull;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token as its bearer sees it. */
@Schema(name = "Token", description = "Whose token a request has.")
public record TokenView(
        @NotNull @Schema(examples = "alice", description = "Signs what is written with it.") String name,
        @NotNull @Schema(examples = Role.EDITOR,
                description = "`reader`, `editor` or `admin`, each of which may do what those before it may.") String role) {

    static TokenView of(SecurityIdentity identity) {
        return new TokenView(identity.getPrincipal().getName(), Role.highest(identity.getRoles()));
    }
}
