package org.onrecord.web.claim;

import java.util.List;

import org.onrecord.statement.Stance;

/**
 * The picture of what was said on a claim: allegations above, denials below, reactions between.
 *
 * @param marks   each by itself, or {@code null}
 * @param periods or, of many, counted
 */
record Timeline(Marks marks, Periods periods) {
    static final List<Stance> ORDER = List.of(Stance.ALLEGATION, Stance.REACTION, Stance.DENIAL);
}
