package org.onrecord.changeset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.DateFormatter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

import org.onrecord.access.ClosedReads;
import org.onrecord.access.RateLimit;
import org.onrecord.api.Answers;
import org.onrecord.api.Compression;
import org.onrecord.api.ServerTiming;
import org.onrecord.changeset.LastChangeset.State;

/**
 * Answers what was asked before, as long as nothing has been recorded since: whatever is read is a function of the request and of the last changeset.
 * It stands before everything that looks at the request more closely, so that neither the database nor the index is asked. There single things are
 * answered too, even where nobody asked before.
 */
@ApplicationScoped
class ReadyAnswers implements Answers {
    /** Behind what sets headers that all answers have. */
    private static final int EARLY = 900;
    private static final int LONGEST = 1 << 20;
    /** Of headers and what else belongs to an answer. */
    private static final int AROUND = 1000;
    /** Neither takes long enough to be measured. */
    private static final String TIMING = "db;dur=0.0, total;dur=0.0";
    private static final String JSON = MediaType.APPLICATION_JSON_TYPE.withCharset(StandardCharsets.UTF_8.name()).toString();
    private static final Set<String> JSON_AMONG = Set.of(MediaType.WILDCARD, MediaType.APPLICATION_JSON);
    private static final List<String> KEPT = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY,
            HttpHeaders.LINK, HttpHeaders.LAST_MODIFIED);

    private final LastChangeset last;
    private final SingleThings things;
    private final String version;
    private final RateLimit rates;
    private final boolean open;
    private final Cache<Question, Answer> answers;
    private final Again again = new Again();
    private final Counter ready;
    private final Counter unchanged;
    private final Counter made;

    ReadyAnswers(LastChangeset last, SingleThings things, RateLimit rates, ClosedReads closed,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "onrecord.answers") MemorySize memory, MeterRegistry meters) {
        this.last = last;
        this.things = things;
        this.version = version;
        this.rates = rates;
        this.open = !closed.closed();
        this.answers = Caffeine.newBuilder().maximumWeight(memory.asLongValue()).weigher((Question question, Answer answer) -> answer.weight()).build();
        this.ready = counter(meters, "ready");
        this.unchanged = counter(meters, "unchanged");
        this.made = counter(meters, "made");
    }

    private static Counter counter(MeterRegistry meters, String how) {
        return Counter.builder("onrecord.answers").description("Answers to reads: ready, unchanged (304) or made").tag("how", how).register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(context -> {
            Question question = Question.of(context.request());
            if (question == null || !answered(context, question)) {
                context.next();
            }
        }, EARLY);
    }

    private boolean answered(RoutingContext context, Question question) {
        HttpServerRequest request = context.request();
        Asked asked = Asked.of(question, last.state(), version);
        context.put(Asked.NAME, asked);
        if (!open || request.headers().contains(HttpHeaders.AUTHORIZATION) || request.headers().contains(HttpHeaders.IF_MODIFIED_SINCE)) {
            return false;
        }
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        Optional<String> tag = known == null ? Optional.empty() : asked.matching(known);
        boolean whole = tag.isEmpty() && request.method() == HttpMethod.GET;
        Answer kept = whole ? kept(asked) : null;
        Answer answer = whole && kept == null ? atOnce(request, asked) : kept;
        if (tag.isEmpty() && answer == null || !rates.admits(request)) {
            return false;
        }
        HttpServerResponse response = context.response();
        response.putHeader(ServerTiming.NAME, TIMING);
        if (tag.isPresent()) {
            unchanged.increment();
            response.setStatusCode(Status.NOT_MODIFIED.getStatusCode()).putHeader(HttpHeaders.ETAG, tag.get())
                    .putHeader(HttpHeaders.CACHE_CONTROL, Validators.CACHE_CONTROL).putHeader(HttpHeaders.VARY, Validators.VARY).end();
        } else {
            (kept == null ? made : ready).increment();
            send(answer, question.compressed(), response);
        }
        return true;
    }

    private Answer kept(Asked asked) {
        Answer answer = answers.getIfPresent(asked.question());
        return answer != null && answer.state.equals(asked.state()) ? answer : null;
    }

    /** One thing, by a request for nothing but that: the search is shorter than the way to where others are answered. */
    private Answer atOnce(HttpServerRequest request, Asked asked) {
        if (request.query() != null || !JSON_AMONG.contains(Objects.requireNonNullElse(asked.question().accept(), MediaType.WILDCARD))) {
            return null;
        }
        return things.find(request.path(), asked.state().changeset()).map(thing -> {
            Map<String, String> headers = Map.of(HttpHeaders.CONTENT_TYPE, JSON, HttpHeaders.ETAG,
                    asked.tag("\"" + thing.version() + "\""), HttpHeaders.CACHE_CONTROL, Validators.CACHE_CONTROL, HttpHeaders.VARY, Validators.VARY,
                    HttpHeaders.LAST_MODIFIED, DateFormatter.format(Date.from(thing.since())));
            Answer answer = new Answer(asked.state(), headers, Buffer.buffer(thing.json()));
            if (worthKeeping(asked.question(), thing.json().length)) {
                answers.put(asked.question(), answer);
            }
            return answer;
        }).orElse(null);
    }

    private boolean worthKeeping(Question question, int length) {
        return length <= LONGEST && again.test(question);
    }

    private static void send(Answer answer, boolean compressed, HttpServerResponse response) {
        answer.headers.forEach(response::putHeader);
        boolean zipped = compressed && answer.body.length() >= Compression.SHORT;
        if (zipped) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, Compression.GZIP);
        }
        response.end(zipped ? answer.compressed() : answer.body);
    }

    @Override
    public void send(ServerRequestContext context, byte[] body) {
        RoutingContext routing = ((ResteasyReactiveRequestContext) context).unwrap(RoutingContext.class);
        HttpServerResponse response = routing.response();
        context.serverResponse().end(body);
        Asked asked = routing.get(Asked.NAME);
        // Only answers of the record have a tag.
        if (asked != null && routing.request().method() == HttpMethod.GET && response.getStatusCode() == Status.OK.getStatusCode()
                && response.headers().contains(HttpHeaders.ETAG)) {
            made.increment();
            if (worthKeeping(asked.question(), body.length)) {
                answers.put(asked.question(), new Answer(asked.state(), kept(response.headers()), Buffer.buffer(body)));
            }
        }
    }

    private static Map<String, String> kept(MultiMap headers) {
        Map<String, String> kept = new LinkedHashMap<>();
        KEPT.stream().filter(headers::contains).forEach(name -> kept.put(name, headers.get(name)));
        return kept;
    }

    /** Tells what has been asked before, of what was asked not long ago: to keep what is asked but once would cost more than it brings. */
    private static final class Again {
        private static final int SLOTS = 1 << 16;

        private final AtomicIntegerArray hashes = new AtomicIntegerArray(SLOTS);

        boolean test(Question question) {
            int hash = question.hashCode();
            return hashes.getAndSet((hash ^ hash >>> 16) & SLOTS - 1, hash) == hash;
        }
    }

    /** What was answered when the record was in some state. */
    private static final class Answer {
        private final State state;
        private final Map<String, String> headers;
        private final Buffer body;
        private Buffer compressed;

        Answer(State state, Map<String, String> headers, Buffer body) {
            this.state = state;
            this.headers = headers;
            this.body = body;
        }

        int weight() {
            return AROUND + body.length() + body.length() / 4;
        }

        synchronized Buffer compressed() {
            if (compressed == null) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                    zip.write(body.getBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                compressed = Buffer.buffer(bytes.toByteArray());
            }
            return compressed;
        }
    }
}
