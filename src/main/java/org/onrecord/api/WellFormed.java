package org.onrecord.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.onrecord.api.Problem.Fault;

/** Refuses what cannot be read of the URL and the headers, before anything is done: Quarkus REST would fail in the midst of it. */
@ApplicationScoped
public class WellFormed {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern HOST = Pattern.compile("[\\w.~-]+|\\[[\\p{XDigit}:.]+]");
    private static final Set<String> SCHEMES = Set.of("http", "https");
    /** Before all filters that read these. */
    private static final int FIRST = 100;

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = FIRST)
    void check(HttpServerRequest request) {
        host(request);
        uri(request);
        accept(request);
        contentType(request);
        idempotencyKey(request);
    }

    /** Whether a request has a URL, and says whom it means. */
    public static boolean isClear(HttpServerRequest request) {
        return hasHost(request) && hasUri(request) && hasPrefix(request);
    }

    private static void host(HttpServerRequest request) {
        if (!hasHost(request)) {
            throw ProblemException.validation(UnroutedProblems.HOST);
        }
    }

    /**
     * Requests should say whom they mean (RFC 9110, section 7.2), and once: links in answers are built from it. What a trusted proxy says of that, nobody
     * has looked at before.
     */
    private static boolean hasHost(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority != null && HOST.matcher(authority.host()).matches() && authority.port() != 0
                && SCHEMES.contains(request.scheme()) && request.headers().getAll(HttpHeaders.HOST).size() <= 1;
    }

    private static void uri(HttpServerRequest request) {
        if (!hasUri(request)) {
            throw ProblemException.malformedUrl();
        }
        if (!hasPrefix(request)) {
            throw ProblemException.validation(Fault.parameter("X-Forwarded-Prefix", "is malformed; send a path such as /record"));
        }
    }

    private static boolean hasUri(HttpServerRequest request) {
        try {
            new URI(request.uri());
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean hasPrefix(HttpServerRequest request) {
        return PublicUrl.isPrefix(PublicUrl.prefix(request));
    }

    private static void accept(HttpServerRequest request) {
        try {
            for (String accept : request.headers().getAll(HttpHeaders.ACCEPT)) {
                String[] types = accept.split(",");
                if (types.length == 0) {
                    throw new IllegalArgumentException("It lists nothing");
                }
                List.of(types).forEach(MediaType::valueOf);
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException
                    .validation(Fault.parameter(HttpHeaders.ACCEPT, "is malformed; send media types such as application/json"));
        }
    }

    private static void contentType(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        try {
            if (type != null && Bodies.WRITING.contains(request.method().name())) {
                MediaType.valueOf(type);
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException
                    .validation(Fault.parameter(HttpHeaders.CONTENT_TYPE, "is malformed; send one media type such as application/json"));
        }
    }

    /** Whoever sends one means to be safe from recording twice, and JAX-RS would take an empty one for none. */
    private static void idempotencyKey(HttpServerRequest request) {
        List<String> keys = request.headers().getAll(IDEMPOTENCY_KEY);
        if (Bodies.WRITING.contains(request.method().name()) && (keys.size() > 1 || keys.stream().anyMatch(String::isBlank))) {
            throw ProblemException.validation(Fault.parameter(IDEMPOTENCY_KEY,
                    "is empty or repeated; send one key of your own, the same for the same request only, or leave it out"));
        }
    }
}
