package org.onrecord.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.onrecord.list.Order;

/** The orders in which claims are listed: by id, or by text, whatever case and accents. */
public enum ClaimSort {
    @JsonProperty("id")
    ID("c.slug", true), @JsonProperty("-id")
    ID_DESCENDING("c.slug", false), @JsonProperty("text")
    TEXT("c.foldedText", true), @JsonProperty("-text")
    TEXT_DESCENDING("c.foldedText", false);

    final Order order;

    ClaimSort(String key, boolean ascending) {
        order = new Order(key, "c.slug", ascending);
    }

    /** What this order sorts a claim by. */
    public String key(Claim claim) {
        return this == ID || this == ID_DESCENDING ? claim.slug : claim.foldedText;
    }
}
