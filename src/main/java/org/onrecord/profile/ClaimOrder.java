package org.onrecord.profile;

import java.util.Comparator;
import java.util.function.ToLongFunction;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.onrecord.claim.ClaimSort;
import org.onrecord.list.Cursor;

/** The orders in which claims are listed: those of the claims themselves, and those of their records. */
public enum ClaimOrder {
    @JsonProperty("id")
    ID(ClaimSort.ID), @JsonProperty("-id")
    ID_DESCENDING(ClaimSort.ID_DESCENDING), @JsonProperty("text")
    TEXT(ClaimSort.TEXT), @JsonProperty("-text")
    TEXT_DESCENDING(ClaimSort.TEXT_DESCENDING), @JsonProperty("status")
    STATUS(figures -> figures.status().ordinal(), true), @JsonProperty("-status")
    STATUS_DESCENDING(figures -> figures.status().ordinal(), false), @JsonProperty("first")
    FIRST(ClaimFigures::first, true), @JsonProperty("-first")
    FIRST_DESCENDING(ClaimFigures::first, false), @JsonProperty("latency")
    LATENCY(ClaimFigures::least, true), @JsonProperty("-latency")
    LATENCY_DESCENDING(ClaimFigures::least, false), @JsonProperty("statements")
    STATEMENTS(ClaimFigures::statements, true), @JsonProperty("-statements")
    STATEMENTS_DESCENDING(ClaimFigures::statements, false);

    /** The order in which the database has them, or {@code null} where it is one of their records. */
    final ClaimSort stored;
    private final ToLongFunction<ClaimFigures> value;
    private final boolean ascending;

    ClaimOrder(ClaimSort stored) {
        this.stored = stored;
        this.value = null;
        this.ascending = true;
    }

    ClaimOrder(ToLongFunction<ClaimFigures> value, boolean ascending) {
        this.stored = null;
        this.value = value;
        this.ascending = ascending;
    }

    /** What it sorts a record by: a greater number comes later. What there is not comes last, whichever way it goes. */
    long key(ClaimFigures figures) {
        long found = value.applyAsLong(figures);
        return found == ClaimFigures.NONE ? Long.MAX_VALUE : ascending ? found : -found;
    }

    /** Of records that are alike in it, those of claims that were recorded earlier come first. */
    Comparator<ClaimFigures> comparator() {
        return Comparator.comparingLong(this::key).thenComparingLong(ClaimFigures::claim);
    }

    boolean isBehind(ClaimFigures figures, Cursor cursor) {
        try {
            long last = Long.parseLong(cursor.key());
            long key = key(figures);
            return key > last || key == last && figures.claim() > Long.parseLong(cursor.id());
        } catch (NumberFormatException e) {
            throw Cursor.foreign();
        }
    }
}
