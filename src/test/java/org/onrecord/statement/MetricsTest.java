package org.onrecord.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Metrics.await;
import static org.onrecord.support.Metrics.metric;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asRoot;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.EmptyRecord;
import org.onrecord.support.Imports;
import org.onrecord.support.Metrics;
import org.onrecord.support.RawHttp;

/** The service's own figures at /q/metrics. */
@BehaviourTest
class MetricsTest {
    private static final String DENIALS = "onrecord_statements{stance=\"denial\"}";
    private static final String ALLEGATIONS = "onrecord_statements{stance=\"allegation\"}";
    private static final Map<String, String> ZOE_A_PERSON = Map.of("name", "Zoe", "kind", "person");
    private static final Map<String, String> ZOE_A_STATE = Map.of("name", "Zoe", "kind", "state");

    @Test
    void statementsCountByTheStanceThatTheyHaveNow() throws InterruptedException {
        await("onrecord_changeset", 0);
        String denied = record(saying("No").stance("denial"));
        record(saying("Yes"));
        String purged = record(saying("Yes indeed"));
        counted(3, 1, 2);
        correct(denied, saying("Well, yes"));
        counted(4, 0, 3);
        retract(denied);
        counted(5, 0, 2);
        correct(denied, saying("No, after all").stance("denial"));
        asRoot().delete("/statements/" + purged + "?purge=true&reason=court order").then().statusCode(200);
        counted(7, 1, 1);
        retract(denied);
        asRoot().delete("/statements/" + denied + "?purge=true&reason=court order").then().statusCode(200);
        counted(9, 0, 1);
    }

    @Test
    void whatAnImportTakesBackCountsNoMoreAndWhatARestorePutsBackDoes() throws InterruptedException {
        await("onrecord_changeset", 0);
        Imports.ndjson(Imports.lines(saying("Yes").with("externalId", "row-2")));
        String rows = IntStream.range(0, 90).mapToObj(i -> Imports.line(saying("No " + i).stance("denial").with("externalId", "row-" + i)
                .by(i == 1 ? ZOE_A_PERSON : i == 80 ? ZOE_A_STATE : "Ann"))).collect(Collectors.joining("\n"));
        Imports.send("application/x-ndjson", rows.getBytes(StandardCharsets.UTF_8), "onError", "abort").statusCode(400);
        long last = get("/changes?limit=1000").getLong("items[-1].number");
        assertTrue(last > 1, "The import should have written something before it met the second Zoe");
        counted(last, 0, 1);

        String export = given().get("/export").asString();
        EmptyRecord.now();
        counted(0, 0, 0);
        asRoot().contentType("application/x-ndjson").body(export.getBytes(StandardCharsets.UTF_8)).post("/imports?restore=true").then()
                .statusCode(201);
        counted(last, 0, 1);
    }

    private static void counted(long changeset, long denials, long allegations) throws InterruptedException {
        await("onrecord_changeset", changeset);
        assertEquals(denials, metric(DENIALS));
        assertEquals(allegations, metric(ALLEGATIONS));
        assertEquals(0, metric("onrecord_statements{stance=\"reaction\"}"));
    }

    @Test
    void importsCountByHowTheyEndAndTheirRowsByWhatBecameOfThem() {
        String rows = Imports.lines(saying("a").with("externalId", "1"), saying("b").with("externalId", "2")) + "\n{}";
        Map<String, Double> before = Metrics.all();
        Imports.ndjson(rows);
        Imports.ndjson(Imports.lines(saying("a").with("externalId", "1"), saying("c").with("externalId", "2")));
        Imports.ndjson(rows, "dryRun", "true");
        Imports.send("application/x-ndjson", "{}".getBytes(), "onError", "abort");

        assertEquals(3, Metrics.since(before, "onrecord_imports_total{state=\"finished\"}"));
        assertEquals(1, Metrics.since(before, "onrecord_imports_total{state=\"aborted\"}"));
        assertEquals(2, Metrics.since(before, "onrecord_import_rows_total{outcome=\"created\"}"));
        assertEquals(1, Metrics.since(before, "onrecord_import_rows_total{outcome=\"corrected\"}"));
        assertEquals(1, Metrics.since(before, "onrecord_import_rows_total{outcome=\"unchanged\"}"));
        assertEquals(2, Metrics.since(before, "onrecord_import_rows_total{outcome=\"rejected\"}"));
        assertEquals(0, metric("onrecord_imports_running"));
    }

    @Test
    void problemsCountByTheirKindsAndNotByWhatWasSent() {
        Map<String, Double> before = Metrics.all();
        asAlice().body(saying("x").stance("rumour").json()).post("/statements").then().statusCode(400);
        asAlice().body(saying("x").stance("gossip").json()).post("/statements").then().statusCode(400);
        given().contentType("application/json").body("{}").post("/statements").then().statusCode(401);
        given().get("/statements?specker=x").then().statusCode(400);
        given().get("/nowhere").then().statusCode(404);

        assertEquals(2, Metrics.since(before, "onrecord_problems_total{request=\"write\",status=\"400\",type=\"validation\"}"));
        assertEquals(1, Metrics.since(before, "onrecord_problems_total{request=\"write\",status=\"401\",type=\"unauthorized\"}"));
        assertEquals(1, Metrics.since(before, "onrecord_problems_total{request=\"read\",status=\"400\",type=\"validation\"}"));
        assertEquals(1, Metrics.since(before, "onrecord_problems_total{request=\"read\",status=\"404\",type=\"not-found\"}"));
    }

    @Test
    void requestsCountUnderTheirPathsAndKnownMethodsWhateverIsSent() {
        List<String> paths = given().accept("application/json").get("/q/openapi?format=json").then().extract().jsonPath()
                .<Map<String, ?>>get("paths").keySet().stream().filter(path -> path.contains("{")).toList();
        assertTrue(paths.size() > 10, paths::toString);
        for (String path : paths) {
            String one = path.replaceAll("\\{\\w+}", "one-of-many");
            for (String method : List.of("GET", "PATCH", "BREW")) {
                given().request(method, one).then().statusCode(anyOf(equalTo(401), equalTo(404), equalTo(405)));
            }
            given().get(one + "?one-of-many=1").then().statusCode(anyOf(equalTo(400), equalTo(405)));
        }
        Set<String> samples = Metrics.all().keySet();
        assertEquals(List.of(), samples.stream().filter(sample -> sample.contains("one-of-many") || sample.contains("BREW")).toList());
        assertTrue(samples.contains("http_server_requests_seconds_bucket{method=\"OTHER\",outcome=\"CLIENT_ERROR\",status=\"405\","
                + "uri=\"/statements/{id}\",le=\"0.1\"}"), samples::toString);
    }

    @Test
    void listenersCountWhileTheyListen() throws IOException, InterruptedException {
        double others = Metrics.all().getOrDefault("onrecord_listeners", 0.0);
        try (Socket listener = RawHttp.open("127.0.0.1", RestAssured.port,
                "GET /changes HTTP/1.1\nHost: localhost\nAccept: text/event-stream\n\n")) {
            await("onrecord_listeners", others + 1);
            // So that its end is noticed where something is sent to it.
            listener.setSoLinger(true, 0);
        }
        record(saying("x"));
        await("onrecord_listeners", others);
    }

    @Test
    void theEmbeddedDatabaseTellsOfItsDisk() {
        Map<String, Double> before = Metrics.all();
        Imports.ndjson(Imports.lines(saying("x").with("externalId", "1")));
        if (before.containsKey("onrecord_disk_free_bytes")) {
            assertTrue(Metrics.since(before, "onrecord_forces_seconds_count") > 0);
            assertTrue(Metrics.since(before, "onrecord_forces_seconds_sum") > 0);
            assertTrue(metric("onrecord_database_size_bytes") > 0);
            given().get("/q/health/ready").then().statusCode(200)
                    .body("checks.find { it.name == 'Room on the disk' }.data.writes", equalTo("taken"));
            assertTrue(metric("onrecord_disk_free_bytes") > metric("onrecord_disk_reserve_bytes"));
        } else {
            // A server of PostgreSQL has its own.
            assertEquals(0, metric("onrecord_forces_seconds_count"));
        }
    }
}
