package org.onrecord.changeset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells what changesets did; whoever keeps the statements implements it. */
public interface TouchedStatements {
    /** The statements that each of these changesets recorded, corrected or retracted; those that touched none are left out. */
    Map<Long, List<UUID>> touchedBy(Collection<Long> changesets);
}
