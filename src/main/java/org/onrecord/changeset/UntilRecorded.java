package org.onrecord.changeset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Remembers what was looked up on the record until something is recorded.
 *
 * @param <K> what it is looked up by
 */
public final class UntilRecorded<K, V> {
    private final LastChangeset last;
    private final Cache<K, Remembered<V>> all;

    private record Remembered<V>(long changeset, V value) {}

    /** @param most how many of them are remembered */
    public UntilRecorded(LastChangeset last, int most) {
        this.last = last;
        this.all = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** @param lookUp answers never {@code null}; what it throws is not remembered */
    public V get(K key, Function<K, V> lookUp) {
        // Asked first: what is looked up may be of a later one, but never of one before.
        long changeset = last.shown();
        Remembered<V> known = all.getIfPresent(key);
        if (known != null && known.changeset == changeset) {
            return known.value;
        }
        V value = lookUp.apply(key);
        all.put(key, new Remembered<>(changeset, value));
        return value;
    }

    /** Several at once; those that nothing is found for have no entry. */
    public Map<K, V> get(Collection<K> keys, Function<List<K>, Map<K, V>> lookUp) {
        long changeset = last.shown();
        Map<K, V> found = new HashMap<>();
        List<K> missing = new ArrayList<>();
        for (K key : keys) {
            Remembered<V> known = all.getIfPresent(key);
            if (known != null && known.changeset == changeset) {
                found.put(key, known.value);
            } else {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            lookUp.apply(missing).forEach((key, value) -> {
                found.put(key, value);
                all.put(key, new Remembered<>(changeset, value));
            });
        }
        return found;
    }
}
