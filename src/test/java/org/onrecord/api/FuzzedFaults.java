package org.onrecord.api;

import static org.onrecord.api.FuzzedRequests.AUTHORIZATION;
import static org.onrecord.api.FuzzedRequests.CONTENT_TYPE;
import static org.onrecord.api.FuzzedRequests.encoded;
import static org.onrecord.api.FuzzedRequests.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Spoils requests in many ways. */
final class FuzzedFaults {
    private static final List<String> RAW = List.of("%", "%Z", "%ZZ", "%C3%28", "%00", "%ED%A0%80", "%FF", "%c0%af", "%F4%90%80%80", "+",
            "a%2Fb", "%2e%2e",
            "..", ".", ";x=1", "%3B", "{id}", "a|b", "\\", "\u00e9", "%25", "~", "*", "a%0D%0Ab", "%E2%80%AE");
    private static final List<String> MEDIA = List.of("*/*", "text/html", "image/png", "application/*", "text/csv", "application/x-ndjson",
            "text/plain",
            "application/ld+json", "application/atom+xml", "application/problem+json", "application/json;q=0",
            "text/csv;q=0.5, application/json;q=0.1",
            "text/event-stream", "nonsense", "/", "*", "a/b;q=x", "application/json, nonsense", ",", "application/json; charset=UTF-16",
            "");
    private static final List<String> METHODS = List.of("HEAD", "OPTIONS", "PATCH", "PUT", "DELETE", "POST", "GET", "BREW", "get", "TRACE");
    /** Headers that matter although an operation does not list them. */
    private static final List<String> HEADERS = List.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since",
            "Idempotency-Key",
            "Content-Encoding", "Last-Event-ID", "Origin", "Range", "Accept-Language", "X-HTTP-Method-Override",
            "Expect",
            "Access-Control-Request-Method", "X-Forwarded-For", "Forwarded", "Cookie");
    private static final List<String> HEADER_VALUES = List.of("*", "\"1\"", "W/\"1\"", "\"", "1", "-1", "99999999999999999999", "gzip",
            "deflate, br", "identity",
            "bytes=0-1", "Mon, 06 Feb 2023 00:00:00 GMT", "yesterday", "null", "x".repeat(4000), "\u00e9\u00ff", "a=b; c", ", ,", "PUT",
            "2999-01-01T00:00:00Z", "Fri, 01 Jan 2999 00:00:00 GMT", "key-1");

    private final Random random;
    private final FuzzedValues values;
    private final List<String> tokens;
    private final List<Consumer<FuzzedRequest>> faults = List.of(this::value, this::value, this::rawQuery, this::unknown, this::repeated,
            this::missing,
            this::path, this::body, this::body, this::body, this::contentType, this::accept, this::token, this::header, this::header,
            this::method);

    /** @param tokens such as do not fit */
    FuzzedFaults(Random random, FuzzedValues values, List<String> tokens) {
        this.random = random;
        this.values = values;
        this.tokens = tokens;
    }

    /** Spoils a request in one to three ways; some of them may happen to be good ones. */
    void spoil(FuzzedRequest request) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            values.pick(faults).accept(request);
        }
    }

    private void value(FuzzedRequest request) {
        if (!request.query.isEmpty()) {
            int i = random.nextInt(request.query.size());
            request.query.set(i, request.query.get(i).replaceFirst("=.*", "=") + encoded(values.pick(FuzzedValues.HOSTILE)));
        }
    }

    private void rawQuery(FuzzedRequest request) {
        String raw = values.pick(RAW).replace('\\', '/');
        request.query.add(values.pick(List.of(raw, "q=" + raw, "limit=" + raw, raw + "=1", "speaker=" + raw, "=", "&", "reason=" + raw)));
    }

    private void unknown(FuzzedRequest request) {
        request.query.add(pair(values
                .pick(List.of("spaeker", "Limit", "limit ", "\u0000", "", "column.", "column.x", "default.x", "sort", "from", "count", "q",
                        "x".repeat(4000), "restore", "purge", "asOf", "since")),
                values.pick(FuzzedValues.HOSTILE)));
    }

    private void repeated(FuzzedRequest request) {
        if (!request.query.isEmpty()) {
            request.query.add(values.pick(request.query));
        }
    }

    private void missing(FuzzedRequest request) {
        if (!request.query.isEmpty()) {
            request.query.remove(random.nextInt(request.query.size()));
        } else {
            request.headers.remove(values.pick(List.of("If-Match", CONTENT_TYPE, AUTHORIZATION)));
        }
    }

    private void path(FuzzedRequest request) {
        List<String> segments = new ArrayList<>(Arrays.asList(request.path.split("/")));
        String odd = random.nextBoolean() ? values.pick(RAW) : encoded(values.pick(FuzzedValues.HOSTILE)).replace("+", "%20");
        if (segments.size() > 2 && values.chance(0.8)) {
            segments.set(2, odd);
        } else {
            segments.add(segments.isEmpty() ? 0 : random.nextInt(segments.size()) + 1, values.chance(0.3) ? "" : odd);
        }
        request.path = String.join("/", segments);
    }

    private void body(FuzzedRequest request) {
        request.body = request.body.length > 1 ? FuzzedBodies.spoilt(request.body, random, values) : request.body;
    }

    private void contentType(FuzzedRequest request) {
        request.headers.put(CONTENT_TYPE, values.pick(MEDIA));
    }

    private void accept(FuzzedRequest request) {
        request.headers.put("Accept", values.pick(MEDIA));
    }

    private void token(FuzzedRequest request) {
        String token = values.pick(List.of("", "Bearer", "Basic YTpi", "Bearer a b", "Bearer \u00e9", "Bearer " + values.pick(tokens),
                "bearer " + values.pick(tokens)));
        request.headers.put(AUTHORIZATION, token);
    }

    private void header(FuzzedRequest request) {
        request.headers.put(values.pick(HEADERS), values.pick(HEADER_VALUES));
    }

    private void method(FuzzedRequest request) {
        request.method = values.pick(METHODS);
    }
}
