package org.onrecord.changeset;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.onrecord.api.ArchiveLine;

/**
 * What is kept in place and sealed by the changesets that write it: a sort of thing, each known by a key that never changes. Whoever keeps such
 * things implements it.
 */
public interface Sealed {
    /**
     * That something is merged into another thing.
     *
     * @param survivor what stands for it
     */
    record Merged(String key, String into, String survivor) {}

    Seal.Subject subject();

    /** The class of the entities. */
    Class<?> entity();

    String key(Object entity);

    /**
     * What some things are now in the database, as an export has each, by their keys; those that are not there are left out. The entities of the
     * session are not asked, so that it can be called while they are written.
     */
    Map<String, List<ArchiveLine>> states(Collection<String> keys);

    /** All merges of such things. */
    default List<Merged> merges() {
        return List.of();
    }

    /** The keys of some that come behind one of them, in any order that does not change; all from the first behind the empty text. */
    List<String> keysBehind(String key, int most);
}
