package org.onrecord.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({"0, 1, 2", "1, 1, 2", "4, 4, 5", "5, 6, 4", "9, 10, 3", "183, 200, 5", "1000000, 1000000, 3"})
    void hasRoundTicksFromNothingToTheHighest(long highest, long top, int ticks) {
        Scale scale = Scale.of(highest, Number::toString);
        assertEquals(top, scale.top());
        assertEquals(ticks, scale.ticks().size());
        assertEquals("0", scale.ticks().get(0).name());
        assertEquals("100", scale.ticks().get(0).y());
        assertEquals(Long.toString(top), scale.ticks().get(ticks - 1).name());
    }
}
