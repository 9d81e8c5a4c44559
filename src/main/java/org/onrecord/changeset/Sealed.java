package org.onrecord.changeset;

import java.util.Collection;
import java.util.List;
import java.util.Map;

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
    Class<?> type();

    String key(Object entity);

    /** SHA-256 of what some things are now, in hexadecimal, by their keys; those that are not there are left out. */
    Map<String, String> digests(Collection<String> keys);

    /** All merges of such things. */
    default List<Merged> merges() {
        return List.of();
    }

    /** The keys of some that come behind one of them, in any order that does not change; all from the first behind the empty text. */
    List<String> keysBehind(String key, int most);
}
