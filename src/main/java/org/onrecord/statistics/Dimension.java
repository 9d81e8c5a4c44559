package org.onrecord.statistics;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.onrecord.statement.LinkType;
import org.onrecord.text.Folding;

/** What statements can be counted by. */
public enum Dimension {
    @JsonProperty("speaker")
    SPEAKER("v.speaker.id", "", false), @JsonProperty("stance")
    STANCE("v.stance", "", false), @JsonProperty("claim")
    CLAIM("v.claim.id", "", false), @JsonProperty("publisher")
    PUBLISHER("document.publisher.id", Dimension.PUBLISHED, true), @JsonProperty("medium")
    MEDIUM("carried.medium", "", true), @JsonProperty("cue")
    CUE("carried.cue", "", true), @JsonProperty("language")
    LANGUAGE("v.language", "", false), @JsonProperty("via")
    VIA("hop.speaker.id", " left join Hop hop on hop.appearance = carried", true), @JsonProperty("denies")
    DENIES(LinkType.DENIES), @JsonProperty("confirms")
    CONFIRMS(LinkType.CONFIRMS), @JsonProperty("responds-to")
    RESPONDS_TO(LinkType.RESPONDS_TO), @JsonProperty("repeats")
    REPEATS(LinkType.REPEATS), @JsonProperty("corrects")
    CORRECTS(LinkType.CORRECTS), @JsonProperty("retracts")
    RETRACTS(LinkType.RETRACTS);

    /** What is shown as the document of an appearance, which may be merged. */
    private static final String PUBLISHED = " join carried.document named join Document document on document.id = coalesce(named.survivor.id, named.id)";

    /** Its value, in HQL over {@code StatementVersion v} and, where it is one of appearances, {@code Appearance carried}. */
    final String path;
    final String joins;
    /** Whether each appearance of a statement has its own. */
    final boolean ofAppearances;
    /** The links whose targets are looked at: its values are their speakers. {@code null} where it is none of links. */
    final LinkType link;

    Dimension(LinkType link) {
        this.path = "linked" + link + ".speaker.id";
        this.joins = """
                 left join Link link%1$s on link%1$s.version = v and link%1$s.type = %1$s
                left join StatementVersion linked%1$s on linked%1$s.id = link%1$s.target and linked%1$s.retracted = false
                and linked%1$s.validFrom <= :changeset and linked%1$s.validUntil > :changeset""".formatted(link);
        this.ofAppearances = false;
        this.link = link;
    }

    Dimension(String path, String joins, boolean ofAppearances) {
        this.path = path;
        this.joins = joins;
        this.ofAppearances = ofAppearances;
        this.link = null;
    }

    /** Whether a statement can have several values. */
    boolean several() {
        return ofAppearances || link != null;
    }

    /** Whether statements can be asked for by it: a filter has its name and takes its values. */
    public boolean filter() {
        return link == null;
    }

    /** Whether no value stands for a statement only where it has none at all. */
    boolean optional() {
        return this == VIA || link != null;
    }

    /** Whether its values are keys of speakers. */
    public boolean ofSpeakers() {
        return this == SPEAKER || this == PUBLISHER || this == VIA || link != null;
    }

    /** Whether several spellings may be one value: {@link #folded}. */
    boolean caseless() {
        return this == MEDIUM || this == LANGUAGE || this == CUE;
    }

    /** What spellings of one value have in common: cues are compared as names and words are, and of the rest only case does not count. */
    String folded(String text) {
        return this == CUE ? Folding.fold(text) : text.toLowerCase(Locale.ROOT);
    }
}
