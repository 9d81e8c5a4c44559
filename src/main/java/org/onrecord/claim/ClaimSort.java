package org.onrecord.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.onrecord.list.Order;

/** The orders in which claims are listed: by id, or by text, whatever case and accents. */
public enum ClaimSort {
    @JsonProperty("id")
    ID("c.slug", "c.slug", true), @JsonProperty("-id")
    ID_DESCENDING("c.slug", "c.slug", false), @JsonProperty("text")
    TEXT("c.foldedText", "c.folded_text", true), @JsonProperty("-text")
    TEXT_DESCENDING("c.foldedText", "c.folded_text", false);

    final Order order;
    /** What it sorts by, in SQL. */
    final String column;

    ClaimSort(String key, String column, boolean ascending) {
        this.column = column;
        order = new Order(key, "c.slug", ascending);
    }

    /** What this order sorts a claim by. */
    public String key(Claim claim) {
        return this == ID || this == ID_DESCENDING ? claim.slug : claim.foldedText;
    }
}
