package org.onrecord.extract;

/**
 * A reporting verb in a sentence.
 *
 * @param index of its token
 */
record ReportingVerb(int index, Cue cue, Phrase subject) {}
