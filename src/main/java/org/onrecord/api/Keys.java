package org.onrecord.api;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.query.NativeQuery;

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
     * @param type an entity, or an array of objects
     * @param sql  a query with {@link #FROM} that selects all columns of the entity, or some
     */
    @SuppressWarnings("unchecked")
    public static <E> List<E> find(EntityManager session, Class<E> type, String sql, Object[] keys) {
        return keys.length == 0 ? List.of() : session.createNativeQuery(sql, type).setParameter("keys", keys).getResultList();
    }

    /**
     * @param type of the values of a column
     * @param from a query behind that column, which begins with {@link #FROM}
     */
    public static <V> List<V> values(EntityManager session, Class<V> type, String column, String from, Object[] keys) {
        if (keys.length == 0) {
            return List.of();
        }
        // As the type of the result, Hibernate would not know the query again, but interpret it each time and remember all of them.
        NativeQuery<?> query = session.createNativeQuery("select " + column + " as found" + from).unwrap(NativeQuery.class);
        return query.addScalar("found", type).setParameter("keys", keys).getResultList().stream().<V>map(type::cast).toList();
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
