package org.onrecord.statement;

import java.time.DateTimeException;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.onrecord.date.EdtfDate;
import org.onrecord.list.Cursor;
import org.onrecord.list.Order;

/** The orders in which statements are listed; statements that tie are ordered by id. */
public enum StatementSort {
    @JsonProperty("date")
    DATE("v.date.earliest", true), @JsonProperty("-date")
    DATE_DESCENDING("v.date.earliest", false), @JsonProperty("recorded")
    RECORDED("v.validFrom", true), @JsonProperty("-recorded")
    RECORDED_DESCENDING("v.validFrom", false), @JsonProperty("relevance")
    RELEVANCE(null, false);

    final Order order;

    StatementSort(String key, boolean ascending) {
        order = new Order(key, "v.id", ascending);
    }

    /** A key that comes before all others in this order. */
    Object beyond() {
        return switch (this) {
            case DATE -> EdtfDate.OPEN_START;
            case DATE_DESCENDING -> EdtfDate.OPEN_END;
            case RECORDED -> 0L;
            case RECORDED_DESCENDING -> Long.MAX_VALUE;
            case RELEVANCE -> throw new IllegalStateException("Only an index sorts by relevance");
        };
    }

    /** What the list is sorted by, of the item that a page starts behind. */
    public Object key(Cursor cursor) {
        try {
            return switch (this) {
                case DATE, DATE_DESCENDING -> Instant.parse(cursor.key());
                case RECORDED, RECORDED_DESCENDING -> Long.valueOf(cursor.key());
                case RELEVANCE -> cursor.key();
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursor.foreign();
        }
    }
}
