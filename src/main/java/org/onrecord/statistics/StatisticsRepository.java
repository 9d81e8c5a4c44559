package org.onrecord.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Scroll;
import org.onrecord.api.Where;
import org.onrecord.speaker.SpeakerNames;

/** Reads what is counted, without holding it. */
@ApplicationScoped
@DatabaseWork
class StatisticsRepository {
    private static final int AT_ONCE = 1000;

    private final StatelessSession session;

    StatisticsRepository(StatelessSession session) {
        this.session = session;
    }

    /**
     * A version or, where a dimension is one of appearances or of links, one of its appearances, of the relays of one, or of its links.
     *
     * @param appearances how many the version has, or the id of the one
     * @param values      of the dimensions, in their order
     */
    record Counted(Long version, Instant earliest, Instant latest, boolean qualified, long appearances, List<Object> values) {
        private static final int FIXED = 5;

        /** @param survivors for each value what is counted in its place */
        private static Counted of(Object[] row, List<Map<Long, Long>> survivors) {
            for (int i = 0; i < survivors.size(); i++) {
                if (row[FIXED + i] instanceof Long key) {
                    row[FIXED + i] = survivors.get(i).getOrDefault(key, key);
                }
            }
            return new Counted((Long) row[0], (Instant) row[1], (Instant) row[2], (Boolean) row[3], (Long) row[4],
                    Arrays.asList(Arrays.copyOfRange(row, FIXED, row.length)));
        }
    }

    /** The ids that clients know by the keys that are counted by, of speakers or claims. */
    @Transactional
    Map<String, String> names(Dimension dimension, List<String> values) {
        List<Long> keys = values.stream().filter(value -> !value.equals(SpeakerNames.NO_ONE)).map(Long::valueOf).toList();
        String hql = "select e.id, e.slug from " + (dimension == Dimension.CLAIM ? "Claim" : "Speaker") + " e where e.id in :keys";
        Map<String, String> names = new HashMap<>();
        Scroll.parts(keys, AT_ONCE, part -> session.createQuery(hql, Object[].class).setParameter("keys", part).getResultList()
                .forEach(found -> names.put(found[0].toString(), (String) found[1])));
        return names;
    }

    /**
     * Those of one version come one after the other.
     *
     * @param survivors for each dimension what is counted in the place of what was merged
     */
    @Transactional
    void each(Where where, List<Dimension> dimensions, List<Map<Long, Long>> survivors, Consumer<Counted> consumer) {
        boolean ofAppearances = dimensions.stream().anyMatch(dimension -> dimension.ofAppearances);
        List<String> selected = new ArrayList<>(List.of("v.serial", "v.date.earliest", "v.date.latest", "v.date.qualified",
                ofAppearances ? "carried.id" : "(select count(*) from Appearance each where each.version = v)"));
        boolean several = dimensions.stream().anyMatch(Dimension::several);
        StringBuilder from = new StringBuilder(" from StatementVersion v")
                .append(ofAppearances ? " join Appearance carried on carried.version = v" : "");
        for (Dimension dimension : dimensions) {
            selected.add(dimension.path);
            from.append(dimension.joins);
        }
        String hql = "select " + String.join(", ", selected) + from + where.hql() + (several ? " order by v.serial" : "");
        Scroll.each(where.bind(session.createQuery(hql, Object[].class)), row -> consumer.accept(Counted.of(row, survivors)));
    }
}
