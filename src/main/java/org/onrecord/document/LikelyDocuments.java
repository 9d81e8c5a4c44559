package org.onrecord.document;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.onrecord.date.EdtfDate;
import org.onrecord.text.AddressIdentity;
import org.onrecord.text.AddressLikeness;

/**
 * The documents on record that a draft may mean, however its title and its day are written.
 *
 * @param sure   the one that it means; empty where that is none, or cannot be told
 * @param others those that it may be, the first recorded first
 */
public record LikelyDocuments(Optional<Document> sure, List<Document> others) {
    private static final Duration DAY = Duration.ofDays(1);
    /** What is printed on one day is often on the web the evening before, and elsewhere some days later. */
    private static final Duration NEAR = Duration.ofDays(3);
    private static final int MOST = 5;

    static LikelyDocuments of(Document certain) {
        return new LikelyDocuments(Optional.of(certain), List.of());
    }

    /**
     * @param taken      those that a statement of the draft would be recorded of as it stands
     * @param alike      those of its title, or of an address like its own
     * @param mayPublish whether what the draft says of its publisher may mean a document's
     */
    static LikelyDocuments of(DocumentDraft draft, List<Document> taken, List<Document> alike, Predicate<Document> mayPublish) {
        List<Document> possible = Stream.concat(taken.stream(), alike.stream()).map(Document::standing).distinct()
                .filter(document -> isLikeAddress(draft, document) || mayPublish.test(document) && isTitled(draft, document)).toList();
        List<Document> same = taken.size() == 1
                ? taken
                : possible.stream().filter(document -> isSame(draft, document)).toList();
        Optional<Document> sure = same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
        return new LikelyDocuments(sure, possible.stream().filter(document -> !document.equals(sure.orElse(null))).limit(MOST).toList());
    }

    /** All of them, the one that is meant first. */
    public List<Document> all() {
        return Stream.concat(sure.stream(), others.stream()).toList();
    }

    private static boolean isLikeAddress(DocumentDraft draft, Document document) {
        return draft.url() != null && AddressLikeness.of(AddressIdentity.of(draft.url())).equals(document.likeness);
    }

    /** Whether it has the title, near the day. Of two addresses that are not alike, that says little, for many print what an agency writes. */
    private static boolean isTitled(DocumentDraft draft, Document document) {
        return draft.title() != null && document.says(draft.title()) && near(draft.published(), document.published)
                && (draft.url() == null || document.url() == null || publishersGiven(draft, document));
    }

    /** Whether it has the title on the day. Where one has an address, the publisher has to be the same too; where both have one, it may be a later version. */
    private static boolean isSame(DocumentDraft draft, Document document) {
        boolean untraced = draft.url() == null && document.url() == null;
        boolean traced = draft.url() != null && document.url() != null;
        return draft.title() != null && document.says(draft.title()) && isSameDay(draft.published(), document.published)
                && (untraced || !traced && publishersGiven(draft, document));
    }

    private static boolean publishersGiven(DocumentDraft draft, Document document) {
        return draft.publisher() != null && document.publisher != null;
    }

    private static boolean isSameDay(EdtfDate one, EdtfDate other) {
        return Stream.of(one, other).allMatch(date -> date != null && lasts(date).compareTo(DAY) <= 0) && gap(one, other).isNegative();
    }

    private static boolean near(EdtfDate one, EdtfDate other) {
        return Stream.of(one, other).anyMatch(Objects::isNull) || gap(one, other).compareTo(NEAR) < 0;
    }

    private static Duration lasts(EdtfDate date) {
        return Duration.between(date.earliest(), date.latest());
    }

    /** How long it is from the end of the one to the beginning of the other; negative where they overlap. */
    private static Duration gap(EdtfDate one, EdtfDate other) {
        Instant later = one.earliest().isAfter(other.earliest()) ? one.earliest() : other.earliest();
        Instant earlier = one.latest().isBefore(other.latest()) ? one.latest() : other.latest();
        return Duration.between(earlier, later);
    }
}
