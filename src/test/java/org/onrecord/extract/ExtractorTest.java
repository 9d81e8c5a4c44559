package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no journalist writes is read too, in time. */
class ExtractorTest {
    private static final int LONG = 50_000;

    @ParameterizedTest
    @ValueSource(strings = {"the minister said that the plan is good and ", "\"", "“", "'", "“No,” he said ", "A ", "said ", ", ", ". ",
            "(", "&", "Ann Gales, ",
            "according to ", "x", "The minister said that the plan is good. ", "“No. ", "who said that ", "! ", "\n", ".", "...", "?! ",
            "denied that \"it\" and "})
    void readsAnythingInTime(String part) {
        String text = part.repeat(LONG / part.length());
        assertTimeout(Duration.ofSeconds(60), () -> found(text, LocalDate.of(2023, 2, 7)));
        assertTimeout(Duration.ofSeconds(60), () -> found("The man said “" + text + "”, on Monday.", LocalDate.of(2023, 2, 7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"“”", "‘’", "\"\"", "« »", "The minister said “”.", "“", "He claimed that", ", said Ann Gales.", "“ ” said he.",
            "\u0000", "\ud800",
            "Ann Gales said", "“No,” said", ":", "According to"})
    void failsOnNoFragment(String text) {
        found(text, null);
    }

    @Test
    void saysNothingOfADayThatCannotBeWritten() {
        assertEquals(null, found("“We build no drones,” Ann Gales said on Monday.", LocalDate.of(1000, 1, 1)).get(0).date());
        assertEquals(null, found("“We build no drones,” Ann Gales said last year.", LocalDate.of(1000, 6, 1)).get(0).date());
    }

    private static List<Attribution> found(String text, LocalDate published) {
        return Extractor.extract(new Article(text, null, published, null), Gazetteer.EMPTY, true);
    }
}
