package org.onrecord.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.TraceCollector.attribute;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.opentelemetry.proto.trace.v1.Span;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Draft;
import org.onrecord.support.Program;
import org.onrecord.support.TraceCollector;

/** Traces, as the packaged program sends them where it is configured to. */
class TracesIT {
    private static final String TOKEN = "a-token-nobody-may-see";
    private static final int REQUESTS = 6;

    @TempDir
    Path directory;

    @Test
    void requestsAndTheirQueriesOfTheDatabaseAreTracedWithoutWhatWasSent() throws Exception {
        try (TraceCollector collector = TraceCollector.start()) {
            try (Program program = Program.start(directory, Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "ann=" + TOKEN,
                    "QUARKUS_OTEL_SDK_DISABLED", "false", "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.url(),
                    "QUARKUS_DATASOURCE_JDBC_TELEMETRY_ENABLED", "true", "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "0.2S"))) {
                ask(program.url());
                Span request = collector.await(span -> span.getName().equals("GET /statements/{id}/history"));
                assertEquals("GET", attribute(request, "http.request.method"));
                assertEquals("/statements/{id}/history", attribute(request, "http.route"));
                collector.await(span -> span.getParentSpanId().equals(request.getSpanId())
                        && attribute(span, "db.statement").contains("statement_version"));
            }
            for (String secret : List.of(TOKEN, "hush")) {
                assertFalse(collector.received().toLowerCase(Locale.ROOT).contains(secret), secret);
            }
            assertEquals(REQUESTS, collector.spans().stream().filter(TracesIT::ofRequest).count());
            assertTrue(collector.spans().stream().allMatch(span -> ofRequest(span) || !span.getParentSpanId().isEmpty()),
                    "What the service looks up by itself should not be traced");
        }
    }

    private static boolean ofRequest(Span span) {
        return span.getKind() == Span.SpanKind.SPAN_KIND_SERVER;
    }

    /** What has secrets in it begins with hush. */
    private static void ask(String url) {
        String id = write(url, TOKEN, saying("hush-text").by("hush-speaker")).then().statusCode(201).extract().path("id");
        given().get(url + "/statements/" + id + "/history").then().statusCode(200);
        given().get(url + "/statements?speaker=hush-speaker&from=2023-02-05").then().statusCode(200);
        given().get(url + "/statements?hush-parameter=x&access_token=" + TOKEN).then().statusCode(400).body("detail",
                containsString("hush"));
        write(url, "wrong-" + TOKEN, saying("hush-text")).then().statusCode(401);
        write(url, TOKEN, saying("hush-text").stance("hush-stance")).then().statusCode(400);
        given().get(url + "/q/metrics").then().statusCode(200);
    }

    private static Response write(String url, String token, Draft draft) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON).body(draft.json())
                .post(url + "/statements");
    }
}
