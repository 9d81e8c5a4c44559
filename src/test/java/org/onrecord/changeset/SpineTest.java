package org.onrecord.changeset;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.onrecord.support.BehaviourTest;
import io.restassured.path.json.JsonPath;

@BehaviourTest
class SpineTest {
    private static final int WRITERS = 16;
    private static final int WRITES = 12;

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
}
