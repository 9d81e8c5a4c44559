package org.onrecord.web.claim;

import org.onrecord.statement.Stance;

/**
 * The part of the picture in which the statements of a stance are.
 *
 * @param label the base line of its name
 * @param line  where the lane ends
 */
record Lane(Stance stance, int label, int line) {}
