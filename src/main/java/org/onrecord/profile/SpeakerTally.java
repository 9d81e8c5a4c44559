package org.onrecord.profile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.LongObjectCursor;

import org.onrecord.date.EdtfDate;
import org.onrecord.profile.SpeakerProfile.Month;
import org.onrecord.statement.Stance;

/** Counts what a speaker said. */
final class SpeakerTally {
    private static final int STANCES = Stance.values().length;
    private static final long OPEN_START = EdtfDate.OPEN_START.getEpochSecond();

    private final long[] byStance = new long[STANCES];
    private final Outermost first = Outermost.first();
    private final Outermost last = Outermost.last();

    void add(ShownVersion version) {
        byStance[version.stance().ordinal()]++;
        first.see(version);
        last.see(version);
    }

    Stances stances() {
        return new Stances(byStance[Stance.DENIAL.ordinal()], byStance[Stance.ALLEGATION.ordinal()], byStance[Stance.REACTION.ordinal()]);
    }

    Outermost first() {
        return first;
    }

    Outermost last() {
        return last;
    }

    /** What is told of one alone. */
    static final class Further {
        private final LongObjectHashMap<long[]> byDay = new LongObjectHashMap<>();
        private final LongHashSet ids = new LongHashSet();
        private final LongHashSet speakers = new LongHashSet();

        void add(ShownVersion version) {
            speakers.add(version.speaker());
            ids.add(version.id().getLeastSignificantBits());
            if (version.earliest() != OPEN_START) {
                long day = Math.floorDiv(version.earliest(), TimeUnit.DAYS.toSeconds(1));
                long[] stances = byDay.get(day);
                if (stances == null) {
                    stances = new long[STANCES];
                    byDay.put(day, stances);
                }
                stances[version.stance().ordinal()]++;
            }
        }

        /** Whether a statement may be one of these; of those that are not, hardly any. */
        boolean mayHave(UUID statement) {
            return ids.contains(statement.getLeastSignificantBits());
        }

        /** Whether some of these are those of a speaker, by its raw key. */
        boolean areOf(long speaker) {
            return speakers.contains(speaker);
        }

        List<Month> months() {
            Map<YearMonth, long[]> months = new TreeMap<>();
            for (LongObjectCursor<long[]> day : byDay) {
                long[] stances = months.computeIfAbsent(YearMonth.from(LocalDate.ofEpochDay(day.key)), month -> new long[STANCES]);
                for (int stance = 0; stance < STANCES; stance++) {
                    stances[stance] += day.value[stance];
                }
            }
            return months.entrySet().stream().map(month -> month(month.getKey(), month.getValue())).toList();
        }

        private static Month month(YearMonth month, long[] stances) {
            return new Month(month.toString(), stances[Stance.DENIAL.ordinal()], stances[Stance.ALLEGATION.ordinal()],
                    stances[Stance.REACTION.ordinal()]);
        }
    }
}
