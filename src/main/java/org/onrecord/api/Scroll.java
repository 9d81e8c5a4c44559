package org.onrecord.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import jakarta.persistence.TypedQuery;

import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.StatelessSession;
import org.hibernate.jpa.HibernateHints;

/** Reads results of any size with bounded memory. */
public final class Scroll {
    private static final int AT_ONCE = 1000;

    private Scroll() {
    }

    /** Gives a list in parts of at most so many. */
    public static <E> void parts(List<E> all, int most, Consumer<List<E>> parts) {
        for (int i = 0; i < all.size(); i += most) {
            parts.accept(all.subList(i, Math.min(i + most, all.size())));
        }
    }

    /** Gives the results of a query one by one. */
    public static <E> void each(TypedQuery<E> query, Consumer<? super E> results) {
        try (Stream<E> all = query.setHint(HibernateHints.HINT_FETCH_SIZE, AT_ONCE).getResultStream()) {
            all.forEach(results);
        }
    }

    /**
     * Gives the results of a query in HQL, at most a thousand at a time and by a query for each thousand: with bounded memory also where no
     * {@link Snapshot} can be had, as in a transaction that has written what it reads.
     *
     * @param query for those with a key behind {@code :after}, in the order of their keys
     */
    public static <E> void byKey(StatelessSession session, String query, Class<E> type, ToLongFunction<E> key, Consumer<List<E>> chunks) {
        long after = Long.MIN_VALUE;
        List<E> chunk;
        do {
            chunk = session.createSelectionQuery(query, type).setParameter("after", after).setMaxResults(AT_ONCE).setReadOnly(true)
                    .getResultList();
            if (!chunk.isEmpty()) {
                after = key.applyAsLong(chunk.get(chunk.size() - 1));
                chunks.accept(chunk);
            }
        } while (chunk.size() == AT_ONCE);
    }

    /** Gives the results of a query in HQL, at most a thousand at a time; within a {@link Snapshot} none is held longer. */
    public static <E> void chunks(StatelessSession session, String query, Class<E> type, Consumer<List<E>> chunks) {
        try (ScrollableResults<E> results = session.createSelectionQuery(query, type).setFetchSize(AT_ONCE).setReadOnly(true)
                .scroll(ScrollMode.FORWARD_ONLY)) {
            List<E> chunk = new ArrayList<>();
            while (results.next()) {
                chunk.add(results.get());
                if (chunk.size() == AT_ONCE) {
                    chunks.accept(chunk);
                    chunk = new ArrayList<>();
                }
            }
            if (!chunk.isEmpty()) {
                chunks.accept(chunk);
            }
        }
    }
}
