package org.onrecord.api;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

/**
 * Looks up what has one of many keys. A list of parameters is compared one by one with each row found, so that a thousand of them take a second; as a
 * table of their own they are looked up in the index.
 */
public final class Keys {
    /** Begins what a query selects from; each key is then {@code wanted.one}. */
    public static final String FROM = " from unnest(:keys) as wanted (one) ";

    private Keys() {
    }

    /**
     * @param type an entity, or the type of a column
     * @param sql  a query with {@link #FROM} that selects all columns of the entity, or the column
     */
    @SuppressWarnings("unchecked")
    public static <E> List<E> find(EntityManager session, Class<E> type, String sql, Object[] keys) {
        return keys.length == 0 ? List.of() : session.createNativeQuery(sql, type).setParameter("keys", keys).getResultList();
    }

    public static String[] of(Collection<String> keys) {
        return keys.toArray(String[]::new);
    }

    public static Long[] ofKeys(Collection<Long> keys) {
        return keys.toArray(Long[]::new);
    }

    public static UUID[] ofIds(Collection<UUID> keys) {
        return keys.toArray(UUID[]::new);
    }
}
