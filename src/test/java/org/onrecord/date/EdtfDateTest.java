package org.onrecord.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-02-06                                | 2023-02-06T00:00:00Z | 2023-02-07T00:00:00Z  | false
            2024-02-29                                | 2024-02-29T00:00:00Z | 2024-03-01T00:00:00Z  | false
            2023-02                                   | 2023-02-01T00:00:00Z | 2023-03-01T00:00:00Z  | false
            2024-02                                   | 2024-02-01T00:00:00Z | 2024-03-01T00:00:00Z  | false
            2023-12                                   | 2023-12-01T00:00:00Z | 2024-01-01T00:00:00Z  | false
            2023                                      | 2023-01-01T00:00:00Z | 2024-01-01T00:00:00Z  | false
            1000                                      | 1000-01-01T00:00:00Z | 1001-01-01T00:00:00Z  | false
            9999                                      | 9999-01-01T00:00:00Z | +10000-01-01T00:00:00Z | false
            2023-02-06?                               | 2023-02-06T00:00:00Z | 2023-02-07T00:00:00Z  | true
            2023-02~                                  | 2023-02-01T00:00:00Z | 2023-03-01T00:00:00Z  | true
            2023%                                     | 2023-01-01T00:00:00Z | 2024-01-01T00:00:00Z  | true
            2023-02-06T14:05:00Z                      | 2023-02-06T14:05:00Z | 2023-02-06T14:05:01Z  | false
            2023-02-06T14:05:00+03:30                 | 2023-02-06T10:35:00Z | 2023-02-06T10:35:01Z  | false
            2023-02-06T14:05:00-11                    | 2023-02-07T01:05:00Z | 2023-02-07T01:05:01Z  | false
            2023-12-31T23:59:59-18:00                 | 2024-01-01T17:59:59Z | 2024-01-01T18:00:00Z  | false
            2023-02-06T00:00:00.000Z                  | 2023-02-06T00:00:00Z | 2023-02-06T00:00:01Z  | false
            2023-02-06T23:59:59.999999999Z            | 2023-02-06T23:59:59Z | 2023-02-07T00:00:00Z  | false
            2023-02-06T14:05:00.5+03:30               | 2023-02-06T10:35:00Z | 2023-02-06T10:35:01Z  | false
            2023-02-06T14:05:00.9Z/2023-02-06T14:05:00.1Z | 2023-02-06T14:05:00Z | 2023-02-06T14:05:01Z | false
            2023-01-29/2023-02-04                     | 2023-01-29T00:00:00Z | 2023-02-05T00:00:00Z  | false
            2022/2023-02                              | 2022-01-01T00:00:00Z | 2023-03-01T00:00:00Z  | false
            2023/2023                                 | 2023-01-01T00:00:00Z | 2024-01-01T00:00:00Z  | false
            2023-06/2023                              | 2023-06-01T00:00:00Z | 2024-01-01T00:00:00Z  | false
            2023-02-06T14:05:00Z/2023-02-06           | 2023-02-06T14:05:00Z | 2023-02-07T00:00:00Z  | false
            2023-02-06T14:05:00Z/2023-02-06T14:05:00Z | 2023-02-06T14:05:00Z | 2023-02-06T14:05:01Z  | false
            2023-01-29?/2023-02-04                    | 2023-01-29T00:00:00Z | 2023-02-05T00:00:00Z  | true
            2023-01-29/2023-02-04~                    | 2023-01-29T00:00:00Z | 2023-02-05T00:00:00Z  | true
            ../2023-02-06                             | ..                   | 2023-02-07T00:00:00Z  | false
            2023-02-06/..                             | 2023-02-06T00:00:00Z | ..                    | false
            ../2023%                                  | ..                   | 2024-01-01T00:00:00Z  | true
            """)
    void aDateIsReadWithItsBounds(String expression, String earliest, String latest, boolean qualified) {
        EdtfDate date = EdtfDate.valueOf(expression);

        assertEquals(new EdtfDate(expression, start(earliest), end(latest), qualified), date);
        assertEquals(expression, date.toString());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "edtf-vectors.csv", useHeadersInDisplayName = true)
    void theBoundsAreThoseThatAnotherReaderGives(String expression, String earliest, String latest) {
        EdtfDate date = EdtfDate.valueOf(expression);

        assertEquals(start(earliest), date.earliest());
        assertEquals(end(latest), date.latest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0000                                      | year before 1000
            0999                                      | year before 1000
            0999-12-31                                | year before 1000
            0999-12-31T23:59:59Z                      | year before 1000
            1000-01-01T00:00:00+01:00                 | year before 1000
            9999-12-31T23:59:59-01:00                 | after 9999
            Tuesday                                   | is not a date
            0999/2023                                 | year before 1000
            2023-02-30                                | no date of the calendar
            2023-02-29                                | no date of the calendar
            1900-02-29                                | no date of the calendar
            2023-13                                   | no date of the calendar
            2023-00                                   | no date of the calendar
            2023-02-00                                | no date of the calendar
            2023-21                                   | no date of the calendar
            2023-01-29/2023-02-30                     | no date of the calendar
            2023-02-30T10:00:00Z                      | no date of the calendar
            2023-02-06T23:59:60Z                      | no date of the calendar
            2016-12-31T23:59:60Z                      | no date of the calendar
            2023-02-06T24:00:00Z                      | no date of the calendar
            2023-02-06T10:60:00Z                      | no date of the calendar
            2023-02-06T10:00:00+18:01                 | no date of the calendar
            2023-02-06T10:00:00+03:60                 | no date of the calendar
            2023-02-06T14:05:00                       | zone
            2023-02-06/2023-02-07T14:05:00            | zone
            2023-02-06T14:05Z                         | to the second
            2023-02-06T14:05                          | to the second
            2023-02-06T14:05:00.Z                     | to the second
            2023-02-06T14:05:00,5Z                    | to the second
            2023-02-06T14:05.5Z                       | to the second
            2023-02-06T14:05:00.0123456789Z           | at most nine digits
            2023-02-06T14:05:00.5                     | zone
            2023-02-06T14:05:00+0330                  | to the second
            2023-02-06T14:05:00+03:30:00              | to the second
            2023-02-06T14:05:00z                      | to the second
            2023-02-06?T10:00:00Z                     | to the second
            2023-02-06T10:00:00Z?                     | to the second
            2023-02T10:00:00Z                         | to the second
            2023-02-06 14:05:00Z                      | not a date
            2023-02-06t14:05:00Z                      | not a date
            -0044                                     | not a date
            10000                                     | not a date
            +999999999                                | not a date
            +999999999-01-01                          | not a date
            Y170000002                                | not a date
            July 28, 2022                             | not a date
            2023-2-6                                  | not a date
            20230206                                  | not a date
            202302                                    | not a date
            23                                        | not a date
            06-02-2023                                | not a date
            2023-037                                  | not a date
            2023-W06                                  | not a date
            202X                                      | not a date
            2023-XX                                   | not a date
            2023?-02                                  | not a date
            ?2023                                     | not a date
            2023??                                    | not a date
            2023-02-                                  | not a date
            ..                                        | not a date
            .../2023                                  | not a date
            ..?/2023                                  | not a date
            [2022,2023]                               | not a date
            ../..                                     | open at both ends
            2023/                                     | without one of its ends
            /2023                                     | without one of its ends
            /                                         | without one of its ends
            2023/2022                                 | ends before it starts
            2023-02-06/2023-02-05                     | ends before it starts
            2023-03/2023-02                           | ends before it starts
            2023-02-06T10:00:01Z/2023-02-06T10:00:00Z | ends before it starts
            2023-02-06T10:00:00Z/2023-02-06T10:00:00+00:01 | ends before it starts
            2023/2024/2025                            | more than one '/'
            2023//2025                                | more than one '/'
            2023/2024/                                | more than one '/'
            """)
    void whatIsNoDateIsRefusedWithTheReason(String expression, String reason) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> EdtfDate.valueOf(expression));

        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", " 2023", "2023 ", "2023\n", "2023\r\n", "\n2023", "2023-02-06\n", "2023-02-06T14:05:00Z\n",
            "2023\u0000",
            "2023-02-06 / 2023-02-07", "2022/2023\n", "\u0662\u0660\u0662\u0663", "\uFF12\uFF10\uFF12\uFF13", "202\u0663-02-06",
            "2023-02-06T14:05:0\u0660Z", "2023\u201302\u201306", "\u22122023", "2023-02-06\uFE56", "\uFEFF2023", "2023\u2044\u0032024"})
    void spacesAndSignsThatOnlyLookRightAreRefused(String expression) {
        assertThrows(IllegalArgumentException.class, () -> EdtfDate.valueOf(expression));
    }

    private static Instant start(String bound) {
        return bound.equals("..") ? EdtfDate.OPEN_START : Instant.parse(bound);
    }

    private static Instant end(String bound) {
        return bound.equals("..") ? EdtfDate.OPEN_END : Instant.parse(bound);
    }
}
