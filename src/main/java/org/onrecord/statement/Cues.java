package org.onrecord.statement;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * The cues that are asked for.
 *
 * @param folded  the forms in which they are compared
 * @param printed every spelling of them that is on record, for which the database is asked only where it has to find them
 */
public record Cues(List<String> folded, Supplier<Collection<String>> printed) {
    static final Cues NONE = new Cues(List.of(), List::of);
}
