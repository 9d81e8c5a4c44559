package org.onrecord.extract;

/**
 * A reporting verb in a sentence.
 *
 * @param index of its token
 * @param last  of its particle's, or the same
 */
record ReportingVerb(int index, int last, Cue cue, Phrase subject) {}
