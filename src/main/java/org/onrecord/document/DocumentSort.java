package org.onrecord.document;

import java.time.DateTimeException;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.onrecord.api.Ids;
import org.onrecord.api.Where;
import org.onrecord.date.EdtfDate;
import org.onrecord.list.Cursor;
import org.onrecord.list.Order;

/** The orders in which documents are listed: by when they were recorded or published; undated ones count as published before all others. */
public enum DocumentSort {
    @JsonProperty("recorded")
    RECORDED("d.id", true), @JsonProperty("-recorded")
    RECORDED_DESCENDING("d.id", false), @JsonProperty("published")
    PUBLISHED(DocumentSort.PUBLISHED_KEY, true), @JsonProperty("-published")
    PUBLISHED_DESCENDING(DocumentSort.PUBLISHED_KEY, false);

    private static final String PUBLISHED_KEY = "coalesce(d.published.earliest, :undated)";

    final Order order;

    DocumentSort(String key, boolean ascending) {
        order = new Order(key, "d.id", ascending);
    }

    /** What this order sorts a document by. */
    public Object key(Document document) {
        if (byId()) {
            return document.id;
        }
        return document.published == null ? EdtfDate.OPEN_START : document.published.earliest();
    }

    Object key(Cursor cursor) {
        try {
            return byId() ? Ids.parse(cursor.key()).orElseThrow(Cursor::foreign) : (Object) Instant.parse(cursor.key());
        } catch (DateTimeException e) {
            throw Cursor.foreign();
        }
    }

    /** Binds what the order compares with. */
    Where bound(Where where) {
        return byId() ? where : where.with("undated", EdtfDate.OPEN_START);
    }

    private boolean byId() {
        return this == RECORDED || this == RECORDED_DESCENDING;
    }
}
