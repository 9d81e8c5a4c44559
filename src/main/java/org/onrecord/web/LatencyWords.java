package org.onrecord.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.TimeUnit;
import io.quarkus.qute.TemplateExtension;

import org.onrecord.profile.Latency;

/** How long a denial took, in the words of a reader. */
@TemplateExtension
final class LatencyWords {
    private static final String SAME_DAY = "P0D";
    /** From how many days on nobody asks for the hours. */
    private static final int MANY_DAYS = 14;

    private LatencyWords() {
    }

    static String inWords(Latency latency, WebRequest request) {
        LatencyMessages words = request.words(LatencyMessages.class);
        Duration least = Duration.parse(latency.min());
        if (latency.max() == null) {
            return words.atLeast(words(least, request.locale()));
        }
        Duration most = Duration.parse(latency.max());
        if (most.isZero()) {
            return latency.max().equals(SAME_DAY) ? words.sameDay() : words.atOnce();
        }
        String longest = words(most, request.locale());
        String shortest = words(least, request.locale());
        return shortest.equals(longest) ? longest : least.isZero() ? words.atMost(longest) : words.between(shortest, longest);
    }

    private static String words(Duration duration, Locale locale) {
        List<Measure> measures = new ArrayList<>();
        add(measures, duration.toDays(), TimeUnit.DAY);
        if (duration.toDays() < MANY_DAYS) {
            add(measures, duration.toHoursPart(), TimeUnit.HOUR);
            add(measures, duration.toMinutesPart(), TimeUnit.MINUTE);
            if (duration.toDays() == 0) {
                add(measures, duration.toSecondsPart(), TimeUnit.SECOND);
            }
        }
        if (measures.isEmpty()) {
            measures.add(new Measure(0, TimeUnit.MINUTE));
        }
        return MeasureFormat.getInstance(locale, FormatWidth.WIDE).formatMeasures(measures.toArray(Measure[]::new));
    }

    private static void add(List<Measure> measures, long number, TimeUnit unit) {
        if (number > 0) {
            measures.add(new Measure(number, unit));
        }
    }
}
