package org.onrecord.web.history;

import java.util.List;

import org.onrecord.changeset.ChangesetView;

/**
 * What a changeset did to something.
 *
 * @param name  of the state that it left, in the words of the reader
 * @param path  where that state can be seen, or {@code null}
 * @param first whether there was nothing before, so that the changes are the whole state
 */
public record Entry(ChangesetView changeset, String name, String path, boolean first, List<Change> changes) {
    /** A version that many appearances came with has hundreds. */
    private static final int MOST = 25;

    public List<Change> shown() {
        return changes.subList(0, Math.min(MOST, changes.size()));
    }

    /** How many changes are not shown. */
    public int left() {
        return Math.max(changes.size() - MOST, 0);
    }
}
