package org.onrecord.api;

import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * What one table, with those that belong to it, is in an export of the whole record. Lines name what they refer to by the ids that clients know, and
 * come in the order in which they were recorded, so that a record that was restored from them exports the same lines.
 *
 * @param <L> a line of it
 */
public interface ArchivePart<L extends ArchiveLine> {
    /** What lines of this part say of themselves. */
    default String type() {
        return line().getAnnotation(JsonTypeName.class).value();
    }

    Class<L> line();

    /** Gives all lines, as the transaction sees them. */
    void export(Consumer<L> lines);

    /**
     * Puts lines back, those that they refer to having been put back before.
     *
     * @throws ProblemException where a line refers to what is not there
     */
    void restore(List<L> lines);
}
