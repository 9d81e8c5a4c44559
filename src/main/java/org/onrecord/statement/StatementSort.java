package org.onrecord.statement;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.onrecord.date.EdtfDate;
import org.onrecord.list.Order;

/** The orders in which statements are listed; statements that tie are ordered by id. */
enum StatementSort {
    @JsonProperty("date")
    DATE("v.date.earliest", true), @JsonProperty("-date")
    DATE_DESCENDING("v.date.earliest", false), @JsonProperty("recorded")
    RECORDED("v.validFrom", true), @JsonProperty("-recorded")
    RECORDED_DESCENDING("v.validFrom", false);

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
        };
    }

    boolean byDate() {
        return this == DATE || this == DATE_DESCENDING;
    }
}
