package org.onrecord.statement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the speaker commits to; the three are disjoint and exhaustive (after RumourEval and FactBank). */
public enum Stance {
    /** The falsity of something already put forward or presupposed. */
    @JsonProperty("denial")
    DENIAL,
    /** Otherwise, the truth of a contestable proposition: a claim, an accusation, an admission, a confirmation. */
    @JsonProperty("allegation")
    ALLEGATION,
    /** Neither: praise, condemnation, demand, threat, question, no comment, "neither confirmed nor denied". */
    @JsonProperty("reaction")
    REACTION
}
