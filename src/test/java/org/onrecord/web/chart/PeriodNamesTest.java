package org.onrecord.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.statistics.PeriodLength;

class PeriodNamesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            DAY,     2023-02-06, 6 February 2023,  6. Februar 2023
            WEEK,    2023-02-06, 6–12 February 2023, 6.–12. Februar 2023
            MONTH,   2023-02-01, February 2023,    Februar 2023
            QUARTER, 2023-01-01, 1st quarter 2023, 1. Quartal 2023
            YEAR,    2023-01-01, 2023,             2023""")
    void namesPeriodsInTheLanguageOfTheReader(PeriodLength length, LocalDate start, String english, String german) {
        assertEquals(english, new PeriodNames(Locale.UK).name(length, start));
        assertEquals(german, new PeriodNames(Locale.GERMANY).name(length, start));
    }

    @ParameterizedTest
    @CsvSource({"DAY, 1", "DAY, 119", "WEEK, 300", "MONTH, 1", "MONTH, 120", "QUARTER, 118", "YEAR, 9000"})
    void hasFewMarksBelowTheAxis(PeriodLength length, int slots) {
        var marks = new PeriodNames(Locale.UK).marks(length, LocalDate.of(1000, 1, 1), slots);
        assertTrue(!marks.isEmpty() && marks.size() <= 13, marks::toString);
    }

    @ParameterizedTest
    @CsvSource({"120, 9", "12, 2"})
    void theLastMarkIsLeftOutWhereItWouldRunIntoTheOneBefore(int slots, int last) {
        var mark = new Chart.Mark(0, "Feb 2023", false);
        var atTheEnd = new Chart.Mark(slots - 1, "Dec 2023", false);
        var near = new Chart.Mark(slots - last, "Nov 2023", true);
        assertEquals(List.of(mark, near), Chart.apart(List.of(mark, near, atTheEnd), slots));
        assertEquals(List.of(mark, atTheEnd), Chart.apart(List.of(mark, atTheEnd), slots));
        assertEquals(List.of(mark), Chart.apart(List.of(mark), slots));
    }
}
