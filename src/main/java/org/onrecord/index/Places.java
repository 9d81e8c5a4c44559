package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Where in the documents of a segment some words are. */
final class Places {
    private final LeafReader segment;
    private final SingleWords words;
    private final List<String> fieldsOfStems;
    private final Map<String, List<Found>> byFields = new HashMap<>();

    /** A word, and the documents that have it. */
    private record Found(BytesRef word, PostingsEnum documents) {}

    /** A word between two characters of a text. */
    record Place(BytesRef word, int starts, int ends) {
        static boolean allWithin(List<Place> places, int length) {
            for (Place place : places) {
                if (place.ends > length) {
                    return false;
                }
            }
            return true;
        }

        /** Those that lie in one of several texts, from where that begins. */
        static List<Place> within(List<Place> places, int begins, int length) {
            if (places.isEmpty()) {
                return places;
            }
            return places.stream().filter(place -> place.starts >= begins && place.ends <= begins + length)
                    .map(place -> new Place(place.word, place.starts - begins, place.ends - begins)).toList();
        }
    }

    Places(LeafReader segment, SingleWords words) {
        this.segment = segment;
        this.words = words;
        this.fieldsOfStems = words.fieldsOfStems();
    }

    boolean of(LeafReader other) {
        return segment == other;
    }

    /**
     * The places in a field of a document, in their order, counted as if its texts were one.
     *
     * @param document not one before the last that was asked for
     */
    List<Place> in(String field, int document) throws IOException {
        List<Place> places = new ArrayList<>();
        for (Found found : found(field)) {
            PostingsEnum documents = found.documents;
            if (documents.docID() < document) {
                documents.advance(document);
            }
            if (documents.docID() == document) {
                for (int i = documents.freq(); i > 0; i--) {
                    documents.nextPosition();
                    places.add(new Place(found.word, documents.startOffset(), documents.endOffset()));
                }
            }
        }
        if (places.size() > 1) {
            places.sort(Comparator.comparingInt(Place::starts));
        }
        return places;
    }

    /** The places by their stems, which a document has of one language only. */
    List<Place> inStems(int document) throws IOException {
        for (String field : fieldsOfStems) {
            List<Place> places = in(field, document);
            if (!places.isEmpty()) {
                return places;
            }
        }
        return List.of();
    }

    private List<Found> found(String field) throws IOException {
        List<Found> known = byFields.get(field);
        if (known == null) {
            known = new ArrayList<>();
            for (BytesRef word : words.in(field)) {
                PostingsEnum documents = segment.postings(new Term(field, word), PostingsEnum.OFFSETS);
                if (documents != null) {
                    known.add(new Found(word, documents));
                }
            }
            byFields.put(field, known);
        }
        return known;
    }
}
