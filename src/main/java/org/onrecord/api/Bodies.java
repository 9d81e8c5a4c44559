package org.onrecord.api;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.onrecord.text.Utf8;

/**
 * Collects the body of a request before a thread is taken for it, so that clients that send slowly hold none: left to itself, Quarkus REST reads
 * bodies on the thread of the resource. It comes behind the check of roles, so that whoever may not write has nothing kept in memory.
 */
@ApplicationScoped
class Bodies {
    static final Set<String> WRITING = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final Set<String> UTF_8 = Set.of("UTF-8", "UTF8", "US-ASCII");
    private static final String IDENTITY = "identity";
    private static final String CONTINUE = "100-continue";
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int EARLY = 1000;

    private final Vertx vertx;
    private final long limit;
    private final Duration patience;

    Bodies(Vertx vertx, @ConfigProperty(name = "onrecord.body-limit") MemorySize limit,
            @ConfigProperty(name = "onrecord.receive-timeout") Duration patience) {
        this.vertx = vertx;
        this.limit = limit.asLongValue();
        this.patience = patience;
    }

    @ServerRequestFilter(nonBlocking = true, priority = Priorities.ENTITY_CODER)
    Uni<Void> collect(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        if (!WRITING.contains(request.getMethod()) || resource.getResourceMethod().isAnnotationPresent(Streamed.class)) {
            return Uni.createFrom().voidItem();
        }
        check(request, http);
        if (http.isEnded()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().<Buffer>emitter(emitter -> collect(http, emitter))
                .invoke(body -> request.setEntityStream(new ByteArrayInputStream(body.getBytes()))).replaceWithVoid();
    }

    private void check(ContainerRequestContext request, HttpServerRequest http) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        MediaType type = request.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (encoding != null && !encoding.equalsIgnoreCase(IDENTITY)
                || charset != null && !UTF_8.contains(charset.toUpperCase(Locale.ROOT))) {
            throw otherEncoding();
        }
        String length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) {
            throw tooLarge();
        }
    }

    private void collect(HttpServerRequest http, UniEmitter<? super Buffer> emitter) {
        Buffer body = Buffer.buffer();
        long timer = vertx.setTimer(patience.toMillis(), late -> {
            http.response().putHeader("Connection", "close");
            emitter.fail(ProblemException.requestTimeout("The body did not arrive within " + patience.toSeconds() + " seconds."));
        });
        emitter.onTermination(() -> vertx.cancelTimer(timer));
        http.handler(part -> {
            if (body.length() + part.length() > limit) {
                vertx.cancelTimer(timer);
                http.handler(rest -> {});
                emitter.fail(tooLarge());
            } else {
                body.appendBuffer(part);
            }
        });
        http.exceptionHandler(gone -> emitter.fail(ProblemException.malformed("The body is cut short.")));
        http.endHandler(end -> {
            if (Utf8.may(body.getBytes(0, Math.min(body.length(), Utf8.LOOKED_AT)))) {
                emitter.complete(body);
            } else {
                emitter.fail(otherEncoding());
            }
        });
        if (CONTINUE.equalsIgnoreCase(http.getHeader("Expect"))) {
            http.response().writeContinue();
        }
        http.resume();
    }

    void register(@Observes Filters filters) {
        filters.register(context -> {
            context.addEndHandler(answered -> discard(context.request()));
            context.next();
        }, EARLY);
    }

    /** Whoever is answered before he has sent everything may finish soon; the connection should not be his for longer. */
    private void discard(HttpServerRequest http) {
        if (!http.isEnded()) {
            http.handler(rest -> {});
            if (hasBody(http)) {
                vertx.setTimer(SOON.toMillis(), late -> {
                    if (!http.isEnded()) {
                        http.connection().close();
                    }
                });
            }
            http.resume();
        }
    }

    /** What has none ends at once, though nobody may have been told yet. */
    private static boolean hasBody(HttpServerRequest http) {
        String length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        return http.headers().contains("Transfer-Encoding") || length != null && !length.equals("0");
    }

    private static ProblemException otherEncoding() {
        return ProblemException.unsupportedMediaType("The body should be in UTF-8 and not compressed.");
    }

    private ProblemException tooLarge() {
        return ProblemException.tooLarge("The body has more than " + limit / 1024 + " kB; send less at once.");
    }
}
