package org.onrecord.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.carrotsearch.hppc.LongObjectHashMap;

import org.onrecord.statement.IndexedLink;
import org.onrecord.statement.LinkType;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.StatementIndex;

/** The speakers of the statements that some versions link to, by the serials of these; of links of one type. */
final class LinkedSpeakers {
    private static final long[] NOBODY = {};

    private final LongObjectHashMap<long[]> all = new LongObjectHashMap<>();

    /**
     * @param criteria  which versions are looked at; targets are those that are shown as of their changeset
     * @param survivors who stands for speakers that were merged
     */
    static LinkedSpeakers of(LinkType type, StatementCriteria criteria, Map<Long, Long> survivors, StatementIndex index) {
        List<IndexedLink> links = new ArrayList<>();
        Map<UUID, Long> speakers = new HashMap<>();
        index.links(type, criteria, link -> {
            links.add(link);
            speakers.put(link.target(), null);
        });
        if (!links.isEmpty()) {
            index.each(null, StatementCriteria.ofAll(criteria.changeset()), rows -> {
                for (int row = 0; row < rows.size(); row++) {
                    long speaker = rows.speaker(row);
                    speakers.replace(rows.id(row), survivors.getOrDefault(speaker, speaker));
                }
            });
        }
        LinkedSpeakers linked = new LinkedSpeakers();
        links.forEach(link -> linked.add(link.version(), speakers.get(link.target())));
        return linked;
    }

    private void add(long version, Long speaker) {
        if (speaker == null) {
            return;
        }
        long[] known = all.getOrDefault(version, NOBODY);
        if (Arrays.stream(known).noneMatch(one -> one == speaker)) {
            long[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = speaker;
            all.put(version, more);
        }
    }

    boolean areSeveral(long version) {
        return all.getOrDefault(version, NOBODY).length > 1;
    }

    /** The one speaker of a version that is not linked to several, or 0. */
    long only(long version) {
        long[] known = all.getOrDefault(version, NOBODY);
        return known.length == 0 ? 0 : known[0];
    }

    /** All of them, or a lone {@code null}. */
    List<Long> all(long version) {
        long[] known = all.getOrDefault(version, NOBODY);
        return known.length == 0 ? Collections.singletonList(null) : Arrays.stream(known).boxed().toList();
    }
}
