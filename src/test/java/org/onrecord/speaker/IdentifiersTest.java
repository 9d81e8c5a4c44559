package org.onrecord.speaker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Imports.lines;
import static org.onrecord.support.Imports.ndjson;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.list;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.recorded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;

/** Identifiers elsewhere tell people of one name apart, and say who they are. */
@BehaviourTest
class IdentifiersTest {
    private static final String Q = "https://www.wikidata.org/entity/Q";
    private static final long SEED = Long.getLong("onrecord.test.seed", 20230206L);

    private static Map<String, Object> pat(String... sameAs) {
        return Map.of("name", "Pat Example", "kind", "person", "sameAs", List.of(sameAs));
    }

    @Test
    void twoOfOneNameWithDifferentIdentifiersOfOneKindAreTwo() {
        assertEquals("pat-example", recorded(saying("1").by(pat(Q + 1))).getString("speaker.id"));
        JsonPath second = recorded(saying("2").by(pat(Q + 2)));

        assertEquals("pat-example-2", second.getString("speaker.id"));
        assertEquals(List.of("pat-example-2"), second.getList("created.speakers"));
        assertNull(second.get("created.completed"));
        for (String spelling : List.of(Q + 1, "http://wikidata.org/entity/Q1", "HTTPS://www.Wikidata.org/wiki/Q1/")) {
            assertEquals("pat-example", recorded(saying("3").by(pat(spelling))).getString("speaker.id"), spelling);
        }
        assertEquals(List.of(Q + 1), get("/speakers/pat-example").getList("sameAs"));
        asAlice().body(saying("4").by("Pat Example").json()).post("/statements").then().statusCode(409)
                .body("errors[0].candidates.id", containsInAnyOrder("pat-example", "pat-example-2"));
    }

    @Test
    void anIdentifierOnRecordMeansItsSpeakerWhateverTheName() {
        record(saying("1").by(pat(Q + 1)));
        record(saying("2").by("P. Exemple"));

        JsonPath answer = recorded(saying("3").by(Map.of("name", "P. Exemple", "sameAs", List.of(Q + 1, "https://twitter.com/Pat"))));
        assertEquals("pat-example", answer.getString("speaker.id"));
        assertEquals(List.of("pat-example"), answer.getList("created.completed"));
        assertEquals("pat-example",
                recorded(saying("4").by(Map.of("name", "Somebody", "sameAs", List.of("https://x.com/pat")))).getString("speaker.id"));
        assertEquals(Set.of(Q + 1, "https://twitter.com/Pat"), Set.copyOf(get("/speakers/pat-example").getList("sameAs")));
    }

    @Test
    void aNamesakeWithoutOneOfThatKindGetsIt() {
        record(saying("1").by("Pat Example"));

        JsonPath completed = recorded(saying("2").by(pat(Q + 1)));
        assertEquals("pat-example", completed.getString("speaker.id"));
        assertEquals(Map.of("completed", List.of("pat-example")), completed.getMap("created"));
        assertNull(recorded(saying("3").by(pat(Q + 1))).get("created"));
        assertEquals("pat-example", recorded(saying("4").by(pat("https://example.org/pat"))).getString("speaker.id"));
        assertEquals("pat-example", recorded(saying("5").by("Pat Example")).getString("speaker.id"));
        assertEquals("pat-example-2", recorded(saying("6").by(pat(Q + 2, "https://example.net/"))).getString("speaker.id"));
        assertEquals(Set.of(Q + 1, "https://example.org/pat"), Set.copyOf(get("/speakers/pat-example").getList("sameAs")));
    }

    @Test
    void itHoldsOfRelaysPublishersAndOrganisationsToo() {
        Map<String, Object> one = Map.of("name", "Gazette", "sameAs", List.of(Q + 1));
        Map<String, Object> other = Map.of("name", "Gazette", "sameAs", List.of(Q + 2));
        Map<String, Object> third = Map.of("name", "Gazette", "sameAs", List.of(Q + 3));

        record(saying("1").by(Map.of("name", "Ann", "affiliations", List.of(Map.of("organization", third)))).via(one, other, third)
                .in("publisher", other));
        list().body("items[0].appearances[0].chain.speaker.id", contains("gazette-3", "gazette-2", "gazette"))
                .body("items[0].appearances[0].document.publisher.id", equalTo("gazette-2"))
                .body("items[0].speaker.roles.organization", contains("gazette"));
        record(saying("2").in("url", "https://news.example/2").in("publisher", Map.of("name", "The Gazette", "sameAs", List.of(Q + 1))));
        list("publisher", "gazette-3").body("items.text", contains("2"));
    }

    @Test
    void whatIsIdentifiedAsSeveralIsRefused() {
        record(saying("1").by(pat(Q + 1)));
        record(saying("2").by(Map.of("name", "Ann", "sameAs", List.of("https://ann.example/"))));

        asAlice().body(saying("3").by(pat(Q + 1, "https://ann.example")).json()).post("/statements").then().statusCode(409)
                .body("type", endsWith(":ambiguous-name")).body("errors.pointer", contains("/speaker/sameAs"))
                .body("errors[0].candidates.id", containsInAnyOrder("pat-example", "ann"));
        asAlice().body(saying("3").by(Map.of("id", "ann", "sameAs", List.of("https://a.example/", Q + 1))).json()).post("/statements")
                .then().statusCode(409).body("errors.pointer", contains("/speaker/sameAs/1")).body("detail", containsString("pat-example"));
        assertEquals(List.of("https://ann.example/"), get("/speakers/ann").getList("sameAs"));
    }

    @Test
    void whatIsRefusedLeavesNoIdentifierBehind() {
        Draft faulty = saying("1").by(pat(Q + 1)).via(Map.of("id", "nobody"));

        JsonPath report = ndjson(lines(faulty, saying("2").by(pat(Q + 2)), saying("3").by(pat(Q + 1)), saying("4").by(pat())));
        assertEquals(2, report.getInt("created"), report::prettify);
        assertEquals(2, report.getInt("speakersCreated"));
        assertEquals(List.of(Q + 2), get("/speakers/pat-example").getList("sameAs"));
        assertEquals(List.of(Q + 1), get("/speakers/pat-example-2").getList("sameAs"));
    }

    @Test
    void anImportSaysHowManyItHasCompleted() {
        record(saying("1").by("Pat Example").via("Ann"));

        JsonPath report = ndjson(lines(saying("2").by(pat(Q + 1)), saying("3").by(pat(Q + 1)), saying("4").by(pat(Q + 2)),
                saying("5").by(Map.of("name", "Ann", "sameAs", List.of(Q + 3)))));
        assertEquals(1, report.getInt("speakersCreated"));
        assertEquals(2, report.getInt("speakersCompleted"));
    }

    @Test
    void anEditorTellsNamesakesApartByIdentifiersToo() {
        record(saying("1").by(pat(Q + 1)));

        asAlice().body(pat()).post("/speakers").then().statusCode(409);
        asAlice().body(pat(Q + 2)).post("/speakers").then().statusCode(201).body("id", equalTo("pat-example-2"));
        assertEquals("pat-example-2", recorded(saying("2").by(pat(Q + 2))).getString("speaker.id"));
    }

    @Test
    void writersWhoComeTogetherRecordEachOnce() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> writes = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Draft draft = saying("said " + i).by(pat(Q + i % 4)).via(pat(Q + i % 3));
                writes.add(() -> asAlice().body(draft.json()).post("/statements").then().statusCode(201).extract().path("speaker.id"));
            }
            List<String> speakers = new ArrayList<>();
            for (Future<String> write : writers.invokeAll(writes, 60, TimeUnit.SECONDS)) {
                speakers.add(write.get());
            }
            for (int i = 0; i < speakers.size(); i++) {
                assertEquals(speakers.get(i % 4), speakers.get(i));
            }
            assertEquals(4, get("/speakers?count=exact").getInt("total"));
        } finally {
            writers.shutdownNow();
        }
    }

    /** A speaker as the naive model has it. */
    private record Known(String name, String slug, Set<String> identifiers) {
        boolean hasOthers(List<String> given) {
            return identifiers.stream().anyMatch(own -> given.stream().anyMatch(one -> host(one).equals(host(own))));
        }

        private static String host(String url) {
            return url.split("/")[2];
        }
    }

    /** The rule, word by word, over all that is known: the id of whom a name and identifiers mean, or that they are refused. */
    private static String meant(List<Known> all, String name, List<String> given) {
        List<Known> meant = all.stream().filter(one -> one.identifiers.stream().anyMatch(given::contains)).toList();
        if (meant.isEmpty()) {
            meant = all.stream().filter(one -> one.name.equals(name) && !one.hasOthers(given)).toList();
        }
        if (meant.isEmpty()) {
            long namesakes = all.stream().filter(one -> one.name.equals(name)).count();
            meant = List
                    .of(new Known(name, name.toLowerCase(Locale.ROOT) + (namesakes == 0 ? "" : "-" + (namesakes + 1)), new HashSet<>()));
            all.addAll(meant);
        } else if (meant.size() > 1) {
            return "refused";
        }
        meant.get(0).identifiers.addAll(given);
        return meant.get(0).slug;
    }

    @Test
    void whoIsMeantIsWhomANaiveModelFindsHoweverTheStatementsCome() {
        Random random = new Random(SEED);
        List<Known> model = new ArrayList<>();
        Map<String, String> expected = new TreeMap<>();
        for (int batch = 0; batch < 25; batch++) {
            List<Draft> drafts = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                String name = List.of("Pat", "Ann", "Cy").get(random.nextInt(3));
                List<String> given = new ArrayList<>();
                for (String host : List.of("https://one.example/", "https://two.example/")) {
                    if (random.nextInt(3) > 0) {
                        given.add(host + random.nextInt(8));
                    }
                }
                String text = "%03d".formatted(expected.size());
                expected.put(text, meant(model, name, given));
                Map<String, Object> speaker = Map.of("name", name, "sameAs", given);
                drafts.add(switch (random.nextInt(3)) {
                    case 0 -> saying(text).by(speaker);
                    case 1 -> saying(text).by("Teller").via(speaker);
                    default -> saying(text).by("Teller").in("url", "https://news.example/" + text).in("publisher", speaker);
                });
            }
            if (random.nextBoolean()) {
                ndjson(lines(drafts.toArray(new Draft[0])));
            } else {
                drafts.forEach(draft -> asAlice().body(draft.json()).post("/statements"));
            }
        }

        Map<String, String> found = new TreeMap<>();
        expected.keySet().forEach(text -> found.put(text, "refused"));
        for (JsonNode item : given().get("/statements?limit=1000").as(JsonNode.class).path("items")) {
            JsonNode appearance = item.path("appearances").path(0);
            found.put(item.path("text").asText(),
                    Stream.of(appearance.at("/chain/0/speaker/id"), appearance.at("/document/publisher/id"), item.at("/speaker/id"))
                            .filter(JsonNode::isTextual).findFirst().orElseThrow().asText());
        }
        assertEquals(expected, found, "seed " + SEED);
        model.forEach(known -> assertEquals(known.identifiers, Set.copyOf(get("/speakers/" + known.slug).getList("sameAs")), known.slug));
    }
}
