package org.onrecord.access;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.onrecord.api.ProblemException;

/**
 * Limits how many requests come with the same token or, without a good one, from the same address: so many a second in the long run, and as many at
 * once as in ten seconds. Answers tell what is left (draft-ietf-httpapi-ratelimit-headers-10).
 */
@ApplicationScoped
@Startup
public class RateLimit {
    private static final int CLIENTS = 100_000;
    private static final Duration BURST = Duration.ofSeconds(10);

    private final int rate;
    private final CurrentIdentityAssociation identities;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().executor(Runnable::run).maximumSize(CLIENTS)
            .expireAfterAccess(BURST.multipliedBy(2))
            .build();

    RateLimit(@ConfigProperty(name = "onrecord.rate") int rate, CurrentIdentityAssociation identities) {
        if (rate < 0) {
            throw new ConfigurationException(
                    "ONRECORD_RATE should be a whole number of requests a second, or 0 for no limit; it is " + rate);
        }
        this.rate = rate;
        this.identities = identities;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = Priorities.AUTHENTICATION)
    Uni<Void> check(HttpServerRequest request) {
        if (rate == 0) {
            return Uni.createFrom().voidItem();
        }
        return client(request).invoke(client -> take(client, request)).replaceWithVoid();
    }

    private Uni<String> client(HttpServerRequest request) {
        String address = address(request);
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? Uni.createFrom().item(address)
                : identities.getDeferredIdentity()
                        .map(identity -> identity.isAnonymous() ? address : "token " + identity.getPrincipal().getName())
                        // Whether a token is good is said where one is needed.
                        .onFailure().recoverWithItem(address);
    }

    /** Whether one more request may come from an address, without a token; counts it if so. */
    public boolean admits(HttpServerRequest request) {
        return rate == 0 || taken(address(request), request).isConsumed();
    }

    /** Whether one more request would be admitted now, so that nobody works for one that will not be. */
    public boolean wouldAdmit(HttpServerRequest request) {
        return rate == 0 || buckets.get(address(request), client -> bucket()).getAvailableTokens() > 0;
    }

    private static String address(HttpServerRequest request) {
        return "address " + ClientAddress.of(request);
    }

    private ConsumptionProbe taken(String client, HttpServerRequest request) {
        ConsumptionProbe probe = buckets.get(client, c -> bucket()).tryConsumeAndReturnRemaining(1);
        request.response().putHeader("RateLimit-Policy", "\"client\";q=" + burst() + ";w=" + BURST.toSeconds())
                .putHeader("RateLimit", "\"client\";r=" + probe.getRemainingTokens());
        return probe;
    }

    private void take(String client, HttpServerRequest request) {
        ConsumptionProbe probe = taken(client, request);
        if (!probe.isConsumed()) {
            throw ProblemException.tooManyRequests("Too many requests; there may be " + rate + " a second in the long run, and " + burst()
                    + " at once.", Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket() {
        return Bucket.builder().addLimit(limit -> limit.capacity(burst()).refillGreedy(rate, Duration.ofSeconds(1))).build();
    }

    private long burst() {
        return rate * BURST.toSeconds();
    }
}
