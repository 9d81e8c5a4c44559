package org.onrecord.web.claim;

import java.util.List;

import org.onrecord.profile.ClaimSpeaker;
import org.onrecord.profile.Tally;
import org.onrecord.statement.Stance;

/**
 * Who spoke on a claim with a stance.
 *
 * @param speakers the first of them
 */
record Side(Stance stance, Tally tally, List<ClaimSpeaker> speakers) {}
