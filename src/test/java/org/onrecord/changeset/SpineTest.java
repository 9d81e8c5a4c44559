package org.onrecord.changeset;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.recorded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;
import org.onrecord.text.Slug;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;

@BehaviourTest
class SpineTest {
    private static final int WRITERS = 16;
    private static final int WRITES = 12;

    @Inject
    AgroalDataSource database;

    @Test
    void whoeverHasSeenAChangesetHasSeenAllBeforeIt() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        AtomicBoolean writing = new AtomicBoolean(true);
        try {
            Future<Integer> polls = reader.submit(() -> pollWhile(writing));
            List<Future<List<Long>>> written = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "Writer " + writer;
                written.add(writers.submit(() -> write(name)));
            }
            List<Long> numbers = new ArrayList<>();
            for (Future<List<Long>> some : written) {
                numbers.addAll(some.get());
            }
            writing.set(false);

            assertEquals(LongStream.rangeClosed(1, WRITERS * WRITES).boxed().toList(), numbers.stream().sorted().toList());
            assertTrue(polls.get() > 1, "The reader should have polled while the writers wrote");
        } finally {
            writing.set(false);
            writers.shutdownNow();
            reader.shutdownNow();
        }
    }

    /** Writers meet in speakers, claims and documents that each of them would be the first to record. */
    private static List<Long> write(String writer) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < WRITES; i++) {
            JsonPath answer = recorded(saying(writer + " " + i).by("Speaker " + i).about(Map.of("text", "Claim " + i))
                    .in("url", "https://news.example/" + i));
            numbers.add(answer.getLong("changeset"));
        }
        return numbers;
    }

    /** Each list that says it shows changeset n has every changeset up to n, and the same list is answered when n is asked for later. */
    private static int pollWhile(AtomicBoolean writing) {
        int polls = 0;
        while (writing.get()) {
            JsonPath page = get("/statements?limit=1000&sort=recorded");
            long shown = page.getLong("changeset");
            List<Long> numbers = page.getList("items.changeset", Long.class);
            assertEquals(LongStream.rangeClosed(1, shown).boxed().toList(), numbers);
            assertEquals(page.getList("items.id"), given().get("/statements?limit=1000&sort=recorded&asOf=" + shown).jsonPath().getList("items.id"));
            polls++;
        }
        return polls;
    }

    @Test
    void writersThatMeetRecordASpeakerOnce() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<String>> slugs = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String text = "statement " + i;
                slugs.add(writers.submit(() -> recorded(saying(text).by("New Speaker")).getString("speaker.id")));
            }
            for (Future<String> slug : slugs) {
                assertEquals("new-speaker", slug.get());
            }
        } finally {
            writers.shutdownNow();
        }
        assertEquals(List.of("new-speaker"), get("/speakers?q=new").getList("items.id"));
    }

    /** Those who come while another writes are recorded together, which nobody may notice. */
    @Test
    void whatIsRefusedSpoilsNothingForThoseWhoWriteBesideIt() throws Exception {
        recorded(saying("first").about(Map.of("id", "plant", "text", "A plant is planned")));
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<JsonPath> answers = new ArrayList<>();
        try {
            List<Future<List<JsonPath>>> written = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                written.add(writers.submit(() -> writeAndBeRefused(number)));
            }
            for (Future<List<JsonPath>> some : written) {
                answers.addAll(some.get());
            }
        } finally {
            writers.shutdownNow();
        }

        List<Long> numbers = answers.stream().map(answer -> answer.getLong("changeset")).sorted().toList();
        assertEquals(LongStream.rangeClosed(2, 1 + WRITERS * WRITES).boxed().toList(), numbers);
        List<String> created = answers.stream().map(answer -> answer.<String>getList("created.speakers"))
                .filter(Objects::nonNull).flatMap(List::stream).sorted().toList();
        assertEquals(IntStream.range(0, WRITES).mapToObj(i -> "outlet-" + i).sorted().toList(), created);
        assertEquals(Set.of("outlet"), Set.copyOf(get("/speakers?q=outlet").getList("items.kind")));
        assertEquals(1 + WRITERS * WRITES, get("/statements?limit=1&count=exact").getInt("total"));
        given().get("/changes/verify").then().statusCode(200).body("intact", equalTo(true)).body("changeset", equalTo(1 + WRITERS * WRITES));
    }

    /** As where a rule of the database is broken that the service does not know of. */
    @Test
    void whatTheDatabaseRefusesSpoilsNothingForThoseWhoWriteBesideIt() throws Exception {
        alter("alter table statement_version add constraint refused check (text <> 'refused')");
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Integer>> written = new ArrayList<>();
            for (int i = 0; i < WRITERS * WRITES; i++) {
                Draft draft = saying(i % WRITES == 0 ? "refused" : "statement").by("Speaker " + i % 5);
                written.add(writers.submit(() -> asAlice().body(draft.json()).post("/statements").statusCode()));
            }
            for (int i = 0; i < written.size(); i++) {
                assertEquals(i % WRITES == 0 ? 500 : 201, written.get(i).get());
            }
        } finally {
            writers.shutdownNow();
            alter("alter table statement_version drop constraint refused");
        }
        int expected = WRITERS * (WRITES - 1);
        assertEquals(expected, get("/statements?limit=1&count=exact").getInt("total"));
        given().get("/changes/verify").then().statusCode(200).body("intact", equalTo(true)).body("changeset", equalTo(expected));
    }

    private void alter(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whoeverReadsAllOfItReadsItAsOfOneMoment() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Long>>> written = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String writer = "Writer " + i;
                written.add(writers.submit(() -> writeMuchThatIsNew(writer)));
            }
            do {
                given().get("/changes/verify").then().statusCode(200).body("intact", equalTo(true));
                Map<String, List<JsonPath>> exported = given().get("/export").then().statusCode(200).extract().asString().lines().map(JsonPath::from)
                        .collect(Collectors.groupingBy(line -> line.getString("type")));
                List<Long> numbers = exported.getOrDefault("changeset", List.of()).stream().map(line -> line.getLong("number")).toList();
                assertEquals(numbers, exported.getOrDefault("version", List.of()).stream().map(line -> line.getLong("changeset")).sorted().toList());
                assertEquals(numbers.size(), exported.getOrDefault("document", List.of()).size());
            } while (!written.stream().allMatch(Future::isDone));
            for (Future<List<Long>> some : written) {
                assertEquals(WRITERS * WRITES / 4, some.get().size());
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private static List<Long> writeMuchThatIsNew(String writer) {
        return IntStream.range(0, WRITERS * WRITES / 4).mapToObj(i -> recorded(
                saying(writer + " " + i).by(writer + " as " + i).in("url", "https://news.example/" + Slug.of(writer) + "/" + i)).getLong("changeset"))
                .toList();
    }

    /** Some say of a speaker what the others leave open, so that two changesets write one thing. */
    private static List<JsonPath> writeAndBeRefused(int writer) {
        List<JsonPath> answers = new ArrayList<>();
        for (int i = 0; i < WRITES; i++) {
            String outlet = "Outlet " + i;
            asAlice().body(saying("never").by("Nobody " + i).about(Map.of("id", "plant", "text", "Another thing")).json()).post("/statements").then()
                    .statusCode(409);
            answers.add(recorded(saying(writer + " " + i).by(writer % 2 == 0 ? outlet : Map.of("name", outlet, "kind", "outlet"))));
        }
        return answers;
    }
}
