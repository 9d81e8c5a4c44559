package org.onrecord.curation;

import org.onrecord.api.ArchiveLine;

/** A merge in an export. */
public interface MergeLine extends ArchiveLine {
    /** What was merged, by its origin, as the others. */
    String id();

    String into();

    /** What stands for the merged one today. */
    String survivor();
}
