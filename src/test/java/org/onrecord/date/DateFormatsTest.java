package org.onrecord.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatsTest {
    private static final String ADVICE = ", or say how dates are written with ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Oct. 23, 2018                    | 2018-10-23                | MMMM d, uuuu
            July 28, 2022                    | 2022-07-28                | MMMM d, uuuu
            Sept 5 2018                      | 2018-09-05                | MMMM d uuuu
            23rd October 2018                | 2018-10-23                | d MMMM uuuu
            23-Oct-2018                      | 2018-10-23                | d-MMMM-uuuu
            23.Oct.2018                      | 2018-10-23                | d.MMMM.uuuu
            Tuesday, October 23rd, 2018      | 2018-10-23                | EEEE, MMMM d, uuuu
            October 2018                     | 2018-10                   | MMMM uuuu
            10/2018                          | 2018-10                   | M/uuuu
            2018-10-07T20:05                 | 2018-10-07T20:05:00Z      | uuuu-M-d'T'H:mm
            2018-10-07T20:05Z                | 2018-10-07T20:05:00Z      | uuuu-M-d'T'H:mmXXX
            2018-10-07 20:30:17 UTC          | 2018-10-07T20:30:17Z      | uuuu-M-d H:mm:ss z
            2018-10-07 20:30:17.123456+00    | 2018-10-07T20:30:17Z      | uuuu-M-d H:mm:ss.SSSSSSX
            2018/10/07 8:05                  | 2018-10-07T08:05:00Z      | uuuu/M/d H:mm
            28.7.2022                        | 2022-07-28                | d.M.uuuu
            20181023                         | 2018-10-23                | uuuuMMdd
            Tue, 23 Oct 2018 20:05:00 GMT    | 2018-10-23T20:05:00Z      | EEEE, d MMMM uuuu H:mm:ss z
            Tue, 23 Oct 2018 20:05:00 +0200  | 2018-10-23T20:05:00+02:00 | EEEE, d MMMM uuuu H:mm:ss XX
            Tue, 23 Oct 2018 20:05:00 EST    | 2018-10-23T20:05:00-05:00 | EEEE, d MMMM uuuu H:mm:ss z
            Wed Oct 10 20:19:24 +0000 2018   | 2018-10-10T20:19:24Z      | EEEE MMMM d H:mm:ss XX uuuu
            8:05 PM 11/16/2018               | 2018-11-16T20:05:00Z      | h:mm a M/d/uuuu
            8:05PM \u00b7 Nov 6, 2018        | 2018-11-06T20:05:00Z      | h:mm a \u00b7 MMMM d, uuuu
            8:05 p.m. - 6 Nov 2018           | 2018-11-06T20:05:00Z      | h:mm a - d MMMM uuuu
            7 Oct 2018 at 12:05 am EDT       | 2018-10-07T00:05:00-04:00 | d MMMM uuuu 'at' h:mm a z
            10/16/17 22:59                   | 2017-10-16T22:59:00Z      | M/d/uu H:mm
            1540324800                       | 2018-10-23T20:00:00Z      | epoch
            1540324800.5                     | 2018-10-23T20:00:00Z      | epoch
            1540324800123                    | 2018-10-23T20:00:00Z      | epoch-millis
            43380                            | 2018-10-07                | spreadsheet
            43380.75                         | 2018-10-07T18:00:00Z      | spreadsheet
            23 octobre 2018                  | 2018-10-23                | d MMMM uuuu&dateLocale=fr
            1er ao\u00fbt 2018               | 2018-08-01                | d MMMM uuuu&dateLocale=fr
            1 aout 2018                      | 2018-08-01                | d MMMM uuuu&dateLocale=fr
            23 de octubre de 2018            | 2018-10-23                | d 'de' MMMM 'de' uuuu&dateLocale=es
            mar. 27 mar. 2018                | 2018-03-27                | EEEE d MMMM uuuu&dateLocale=es
            23 de outubro de 2018            | 2018-10-23                | d 'de' MMMM 'de' uuuu&dateLocale=pt
            23. Okt. 2018                    | 2018-10-23                | d. MMMM uuuu&dateLocale=de
            23 pa\u017adziernika 2018        | 2018-10-23                | d MMMM uuuu&dateLocale=pl
            30 EK\u0130M 2018                | 2018-10-30                | d MMMM uuuu&dateLocale=tr
            23 \u043e\u043a\u0442\u044f\u0431\u0440\u044f 2018 | 2018-10-23 | d MMMM uuuu&dateLocale=ru
            \u0662\u0663 \u0623\u0643\u062a\u0648\u0628\u0631 \u0662\u0660\u0661\u0668 | 2018-10-23 | d MMMM uuuu&dateLocale=ar
            """)
    void whatIsRecommendedReadsTheDate(String written, String edtf, String parameters) {
        String advice = DateFormats.advice(written).orElseThrow();

        assertEquals("is not EDTF (ISO 8601-2); it should be " + edtf + ADVICE + "dateFormat=" + parameters, advice);
        assertEquals(Optional.of(edtf), read(advice.substring(advice.indexOf(ADVICE) + ADVICE.length()), written));
    }

    /** Reads a date as parameters of an import say. */
    private static Optional<String> read(String parameters, String written) {
        String[] parts = parameters.split("&dateLocale=");
        List<Locale> locales = parts.length > 1 ? List.of(DateFormats.locale(parts[1])) : List.of();
        return DateFormats.of(List.of(parts[0].substring("dateFormat=".length())), locales).edtf(written);
    }

    @ParameterizedTest
    @CsvSource({"03/04/2018,2018-03-04,2018-04-03", "3-4-18 7:05,2018-03-04T07:05:00Z,2018-04-03T07:05:00Z",
            "8:05 PM 11/06/2018,2018-11-06T20:05:00Z,2018-06-11T20:05:00Z", "20-Oct-18,2018-10-20,2020-10-18"})
    void whatMayBeTwoDatesIsRecommendedInBothWays(String written, String one, String other) {
        String advice = DateFormats.advice(written).orElseThrow();

        assertTrue(advice.contains("it should be " + one + " or " + other + ADVICE), advice);
        assertEquals(List.of(Optional.of(one), Optional.of(other)),
                Arrays.stream(advice.substring(advice.indexOf(ADVICE) + ADVICE.length()).split(" or ")).map(way -> read(way, written))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "last week", "2018-02-30", "2018-10-07", "2018", "2018?",
            "12", "23 nonsense 2018", "13/13/2018", "Chapter 3 of 2018-10-07", "10/07/2018 8:05 ISTANBUL", "Nonsense, 30 nonsense 2018",
            "'", "1:2:3", "9999999999999999999"})
    void whatIsNoDateAndWhatIsEdtfGetsNoAdvice(String written) {
        assertEquals(Optional.empty(), DateFormats.advice(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2018-10-07 20:30:17 IST          | has 'IST', which is the zone of several places or of none
            10/07/2018 8:05 PM IST           | has 'IST', which is the zone of several places or of none
            Sun Oct 07 20:30:17 IST 2018     | has 'IST', which is the zone of several places or of none
            February 31, 2018                | is no day of the calendar: 2018-02 has 28 days
            31st of June 2018                | is no day of the calendar: 2018-06 has 30 days
            30/02/2016 20:30                 | is no day of the calendar: 2016-02 has 29 days
            Monday, October 23, 2018         | is no day of the calendar: 2018-10-23 is a Tuesday
            Mon Oct 23 20:19:24 +0000 2018   | is no day of the calendar: 2018-10-23 is a Tuesday
            """)
    void whatWouldBeADateButForOnePartOfItGetsThatNamed(String written, String reason) {
        String advice = DateFormats.advice(written).orElseThrow();

        assertTrue(advice.startsWith(reason), advice);
    }

    @Test
    void theFirstFormatThatFitsReads() {
        DateFormats formats = DateFormats.of(List.of("d/M/uuuu", "M/d/uuuu", "d'th' MMM uuuu", "spreadsheet"), List.of());

        assertEquals(Optional.of("2018-04-03"), formats.edtf("03/04/2018"));
        assertEquals(Optional.of("2018-03-14"), formats.edtf("03/14/2018"));
        assertEquals(Optional.of("2018-05-05"), formats.edtf("5th May 2018"));
        assertEquals(Optional.empty(), formats.edtf("2018"));
        assertEquals(Optional.empty(), DateFormats.NONE.edtf("03/04/2018"));
    }

    @Test
    void monthsMayBeWrittenInSeveralLanguages() {
        DateFormats formats = DateFormats.of(List.of("d MMM uuuu", "EEE d MMM uuuu"),
                List.of(DateFormats.locale("fr"), DateFormats.locale("de-AT")));

        assertEquals(Optional.of("2018-02-01"), formats.edtf("1er f\u00e9vr. 2018"));
        assertEquals(Optional.of("2018-01-02"), formats.edtf("2 J\u00e4nner 2018"));
        assertEquals(Optional.of("2018-10-23"), formats.edtf("Tue 23 oct 2018"));
        assertEquals(Optional.empty(), formats.edtf("1 enero 2018"));
    }

    @ParameterizedTest
    @CsvSource({"1,1900-01-01", "59,1900-02-28", "60,", "60.5,", "61,1900-03-01", "0.5,", "0,", "-1,", "45292,2024-01-01",
            "43380.836805555555,2018-10-07T20:05:00Z", "2958465,9999-12-31", "2958466,", "1e5,", "99999999999999,"})
    void aSpreadsheetCountsDaysFrom1900AndHasOneMore(String number, String edtf) {
        assertEquals(Optional.ofNullable(edtf), DateFormats.of(List.of("spreadsheet"), List.of()).edtf(number));
    }

    @ParameterizedTest
    @CsvSource({"10000000,1970-04-26T17:46:40Z", "-10000000,1969-09-07T06:13:20Z", "-10000000.5,1969-09-07T06:13:19Z",
            "9999999999,2286-11-20T17:46:39Z", "0,", "2018,", "43380,", "10000000000,", "99999999999999,"})
    void secondsCountFrom1970(String number, String edtf) {
        assertEquals(Optional.ofNullable(edtf), DateFormats.of(List.of("epoch"), List.of()).edtf(number));
    }

    @Test
    void noNumberIsReadInTwoWays() {
        for (String number : List.of("43380", "43380.5", "1540324800", "1540324800123", "2958465", "20181023")) {
            assertEquals(1, Stream.of("epoch", "epoch-millis", "spreadsheet")
                    .filter(format -> DateFormats.of(List.of(format), List.of()).edtf(number).isPresent()).count(), number);
        }
    }

    @ParameterizedTest
    @CsvSource({"10/16/2017 22:59 EST,2017-10-16T22:59:00-05:00", "10/16/2017 22:59 cest,2017-10-16T22:59:00+02:00",
            "10/16/2017 22:59 Europe/Paris,2017-10-16T22:59:00+02:00", "10/16/2017 22:59 GMT+02:00,2017-10-16T22:59:00+02:00",
            "10/16/2017 22:59 Z,2017-10-16T22:59:00Z", "10/16/2017 22:59 IST,", "10/16/2017 22:59 Eastern Time,"})
    void aZoneIsAnOffsetARegionOrAnAbbreviationOfOneMeaning(String written, String edtf) {
        assertEquals(Optional.ofNullable(edtf), DateFormats.of(List.of("M/d/uuuu H:mm z"), List.of()).edtf(written));
    }

    @Test
    void whatIsNoFormatIsRefusedWithWhatWouldBe() {
        for (String format : List.of("foo", "", "MMMM 'd")) {
            String message = assertThrows(IllegalArgumentException.class, () -> DateFormats.of(List.of(format), List.of()))
                    .getMessage();
            assertTrue(message.contains("such as MMMM d, uuuu") && message.contains("epoch-millis"), message);
        }
        for (String tag : List.of("tlh", "", "french")) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> DateFormats.locale(tag)).getMessage().contains("pt-BR"));
        }
    }
}
