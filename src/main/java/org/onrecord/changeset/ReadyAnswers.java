package org.onrecord.changeset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
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
import org.onrecord.api.ServerTiming;
import org.onrecord.changeset.LastChangeset.State;

/**
 * Answers what was asked before, as long as nothing has been recorded since: whatever is read is a function of the request and of the last changeset.
 * It stands before everything that looks at the request more closely, so that neither the database nor the index is asked. There answers are made
 * too that take no time worth mentioning.
 */
@ApplicationScoped
class ReadyAnswers implements Answers {
    /** Behind what sets headers that all answers have. */
    private static final int EARLY = 900;
    private static final int LONGEST = 1 << 20;
    /** Neither takes long enough to be measured. */
    private static final String TIMING = "db;dur=0.0, total;dur=0.0";
    private static final List<String> KEPT = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY,
            HttpHeaders.LINK, HttpHeaders.LAST_MODIFIED);

    private final LastChangeset last;
    private final AnswersAtOnce atOnce;
    private final String version;
    private final RateLimit rates;
    private final boolean open;
    private final Cache<Question, Answer> answers;
    private final Again again = new Again();
    private final Counter ready;
    private final Counter unchanged;
    private final Counter made;

    ReadyAnswers(LastChangeset last, AnswersAtOnce atOnce, RateLimit rates, ClosedReads closed,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "onrecord.answers") MemorySize memory, MeterRegistry meters) {
        this.last = last;
        this.atOnce = atOnce;
        this.version = version;
        this.rates = rates;
        this.open = !closed.closed();
        // To wake another thread for its housekeeping costs more than that does.
        this.answers = Caffeine.newBuilder().executor(Runnable::run).maximumWeight(memory.asLongValue()).weigher((Question question, Answer answer) -> answer.weight()).build();
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
        Answer answer = whole && kept == null && rates.wouldAdmit(request) ? atOnce(context, asked) : kept;
        if (tag.isEmpty() && answer == null || !rates.admits(request)) {
            return false;
        }
        HttpServerResponse response = context.response();
        response.putHeader(ServerTiming.NAME, TIMING);
        if (tag.isPresent()) {
            unchanged.increment();
            response.setStatusCode(Status.NOT_MODIFIED.getStatusCode()).putHeader(HttpHeaders.ETAG, tag.get())
                    .putHeader(HttpHeaders.CACHE_CONTROL, Validators.CACHE_CONTROL).putHeader(HttpHeaders.VARY, asked.varying()).end();
        } else {
            (kept == null ? made : ready).increment();
            answer.send(question.compressed(), response);
        }
        return true;
    }

    private Answer kept(Asked asked) {
        Answer answer = answers.getIfPresent(asked.question());
        return answer != null && answer.isOf(asked.state()) ? answer : null;
    }

    private Answer atOnce(RoutingContext request, Asked asked) {
        Answer answer = atOnce.find(request, asked).orElse(null);
        if (answer != null && worthKeeping(asked.question(), answer.length())) {
            answers.put(asked.question(), answer);
        }
        return answer;
    }

    private boolean worthKeeping(Question question, int length) {
        return length <= LONGEST && again.test(question);
    }

    @Override
    public void send(ServerRequestContext context, byte[] body) {
        RoutingContext routing = ((ResteasyReactiveRequestContext) context).unwrap(RoutingContext.class);
        HttpServerResponse response = routing.response();
        context.serverResponse().end(body);
        Asked asked = routing.get(Asked.NAME);
        // Only answers of the record have a tag of it.
        String tag = response.headers().get(HttpHeaders.ETAG);
        if (asked != null && routing.request().method() == HttpMethod.GET && response.getStatusCode() == Status.OK.getStatusCode() && tag != null
                && asked.matching(tag).isPresent()) {
            made.increment();
            if (worthKeeping(asked.question(), body.length)) {
                answers.put(asked.question(), new Answer(asked.state(), kept(response.headers()), body));
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
}
