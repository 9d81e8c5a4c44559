package org.onrecord.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What statements can be counted by. */
enum Dimension {
    @JsonProperty("speaker")
    SPEAKER("v.speaker.id", "", false), @JsonProperty("stance")
    STANCE("v.stance", "", false), @JsonProperty("claim")
    CLAIM("v.claim.id", "", false), @JsonProperty("publisher")
    PUBLISHER("document.publisher.id", " join carried.document document", true), @JsonProperty("medium")
    MEDIUM("carried.medium", "", true), @JsonProperty("language")
    LANGUAGE("v.language", "", false), @JsonProperty("via")
    VIA("hop.speaker.id", " left join Hop hop on hop.appearance = carried", true);

    /** Its value, in HQL over {@code StatementVersion v} and, where it is one of appearances, {@code Appearance carried}. */
    final String path;
    final String joins;
    /** Whether each appearance of a statement has its own. */
    final boolean ofAppearances;

    Dimension(String path, String joins, boolean ofAppearances) {
        this.path = path;
        this.joins = joins;
        this.ofAppearances = ofAppearances;
    }

    /** Whether its values are keys of speakers. */
    boolean ofSpeakers() {
        return this == SPEAKER || this == PUBLISHER || this == VIA;
    }

    /** Whether spellings that differ by case only are one value. */
    boolean caseless() {
        return this == MEDIUM || this == LANGUAGE;
    }
}
