package org.onrecord.speaker;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.onrecord.list.Order;

/** The orders in which speakers are listed: by name, whatever case and accents. */
public enum SpeakerSort {
    @JsonProperty("name")
    NAME(true), @JsonProperty("-name")
    NAME_DESCENDING(false);

    final Order order;

    SpeakerSort(boolean ascending) {
        order = new Order("s.foldedName", "s.slug", ascending);
    }
}
