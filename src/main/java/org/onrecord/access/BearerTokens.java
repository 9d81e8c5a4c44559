package org.onrecord.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

import org.onrecord.api.BearerChallenge;
import org.onrecord.api.ProblemException;
import org.onrecord.text.Name;

/**
 * Turns {@code Authorization: Bearer} into the identity that {@link Tokens} knows for it, or else an OpenID provider where one is configured; and the password
 * of {@code Authorization: Basic} into that of a token, whatever user is named, where somebody reads.
 */
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final int BEFORE_OIDC = 2000;
    private static final int LONGEST_NAME = 300;
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Tokens tokens;
    private final FailedAttempts attempts;
    private final OidcAuthenticationMechanism oidc;

    BearerTokens(Tokens tokens, FailedAttempts attempts, OidcAuthenticationMechanism oidc) {
        this.tokens = tokens;
        this.attempts = attempts;
        this.oidc = oidc;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean password = is(header, BASIC) && BearerChallenge.takesPassword(context.request().method().name());
        if (!password && !is(header, BEARER)) {
            return Uni.createFrom().nullItem();
        }
        String address = ClientAddress.of(context.request());
        return Uni.createFrom().deferred(() -> {
            attempts.check(address);
            return tokens.find(password ? password(header) : header.substring(BEARER.length()).strip())
                    .map(token -> Uni.createFrom().item(identity(token)))
                    .orElseGet(
                            () -> password ? Uni.createFrom().failure(new AuthenticationFailedException()) : provided(context, identities));
        }).onFailure(AuthenticationFailedException.class).invoke(() -> attempts.count(address));
    }

    private static boolean is(String header, String scheme) {
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    /** What stands behind the name of the user (RFC 7617, section 2). */
    private static String password(String header) {
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    private static SecurityIdentity identity(Token token) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(token.name()))
                .addRoles(Role.including(Set.of(token.role()))).build();
    }

    /** The identity that an OpenID provider vouches for. */
    private Uni<SecurityIdentity> provided(RoutingContext context, IdentityProviderManager identities) {
        return oidc.authenticate(context, identities).onItem().ifNull().failWith(AuthenticationFailedException::new)
                .onItem().transform(identity -> {
                    String name = identity.getPrincipal().getName();
                    if (name == null || name.length() > LONGEST_NAME || Name.Validator.fault(name, false).isPresent()) {
                        throw new AuthenticationFailedException("The name in the token cannot sign a changeset");
                    }
                    return (SecurityIdentity) QuarkusSecurityIdentity.builder(identity).addRoles(Role.including(identity.getRoles()))
                            .build();
                })
                .onFailure(OIDCException.class).transform(e -> {
                    Log.warnf("The OpenID provider did not answer: %s", e.getMessage());
                    return ProblemException.unavailable("The token cannot be checked now.", RETRY);
                });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.TOKEN));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }
}
