package org.onrecord.statement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The orders in which statements are listed; statements that tie are ordered by id. */
enum StatementSort {
    @JsonProperty("date")
    DATE("v.date.earliest", true), @JsonProperty("-date")
    DATE_DESCENDING("v.date.earliest", false), @JsonProperty("recorded")
    RECORDED("v.validFrom", true), @JsonProperty("-recorded")
    RECORDED_DESCENDING("v.validFrom", false);

    final String key;
    final boolean ascending;

    StatementSort(String key, boolean ascending) {
        this.key = key;
        this.ascending = ascending;
    }

    boolean byDate() {
        return this == DATE || this == DATE_DESCENDING;
    }

    String orderBy() {
        String direction = ascending ? " asc" : " desc";
        return " order by " + key + direction + ", v.id" + direction;
    }

    String behind() {
        return "(" + key + ", v.id) " + (ascending ? ">" : "<") + " (:key, :id)";
    }
}
