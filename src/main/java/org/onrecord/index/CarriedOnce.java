package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

import org.onrecord.statement.IndexedVersion.Carried;

/** Where the documents of a segment appeared that have one appearance with at most one relay, as most have: in columns in memory. */
final class CarriedOnce {
    private static final PerSegment<CarriedOnce> ALL = PerSegment.ofDocuments(CarriedOnce::new);
    private static final int NOT = -1;

    private final int[] publishers;
    private final int[] relays;
    private final int[] media;
    private final int[] cues;
    private final List<String> names = new ArrayList<>();

    private CarriedOnce(LeafReader segment) throws IOException {
        publishers = new int[segment.maxDoc()];
        relays = new int[segment.maxDoc()];
        media = new int[segment.maxDoc()];
        cues = new int[segment.maxDoc()];
        Arrays.fill(publishers, NOT);
        names.add(null);
        Map<String, Integer> places = new HashMap<>();
        BinaryDocValues carried = DocValues.getBinary(segment, Fields.CARRIED);
        for (int doc = carried.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = carried.nextDoc()) {
            List<Carried> all = Appearances.unpacked(carried.binaryValue());
            if (all.size() == 1 && all.get(0).relays().size() <= 1) {
                Carried one = all.get(0);
                publishers[doc] = one.publisher() == null ? 0 : Math.toIntExact(one.publisher());
                relays[doc] = one.relays().isEmpty() ? 0 : Math.toIntExact(one.relays().get(0));
                media[doc] = one.medium() == null ? 0 : places.computeIfAbsent(one.medium(), this::named);
                cues[doc] = one.cue() == null ? 0 : places.computeIfAbsent(one.cue(), this::named);
            }
        }
    }

    private int named(String text) {
        names.add(text);
        return names.size() - 1;
    }

    static CarriedOnce of(LeafReader segment) {
        return ALL.of(segment);
    }

    boolean is(int document) {
        return publishers[document] != NOT;
    }

    /** 0 where there is none. */
    int publisher(int document) {
        return publishers[document];
    }

    /** 0 where there is none. */
    int relay(int document) {
        return relays[document];
    }

    /** {@code null} where there is none. */
    String medium(int document) {
        return names.get(media[document]);
    }

    /** {@code null} where there is none. */
    String cue(int document) {
        return names.get(cues[document]);
    }
}
