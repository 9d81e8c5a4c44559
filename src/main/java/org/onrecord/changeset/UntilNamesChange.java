package org.onrecord.changeset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.onrecord.api.TakesLonger;
import org.onrecord.changeset.LastChangeset.State;

/**
 * Remembers what was looked up of speakers and claims until one of them is written, which most that is recorded does not do.
 *
 * @param <K> what it is looked up by
 */
public final class UntilNamesChange<K, V> {
    private final LastChangeset last;
    private final Cache<K, Remembered<V>> all;

    private record Remembered<V>(State state, V value) {}

    /** @param most how many of them are remembered */
    public UntilNamesChange(LastChangeset last, int most) {
        this.last = last;
        this.all = Caffeine.newBuilder().executor(Runnable::run).maximumSize(most).build();
    }

    /** @param lookUp answers never {@code null}; what it throws is not remembered */
    public V get(K key, Function<K, V> lookUp) {
        // Asked first: what is looked up may be of a later state, but never of one before.
        State state = last.state();
        V known = known(key, state);
        if (known != null) {
            return known;
        }
        TakesLonger.checkPatience();
        V value = lookUp.apply(key);
        all.put(key, new Remembered<>(state, value));
        return value;
    }

    /** Several at once; those that nothing is found for have no entry. */
    public Map<K, V> get(Collection<K> keys, Function<List<K>, Map<K, V>> lookUp) {
        State state = last.state();
        Map<K, V> found = new HashMap<>();
        List<K> missing = new ArrayList<>();
        for (K key : keys) {
            V known = known(key, state);
            if (known != null) {
                found.put(key, known);
            } else {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            TakesLonger.checkPatience();
            lookUp.apply(missing).forEach((key, value) -> {
                found.put(key, value);
                all.put(key, new Remembered<>(state, value));
            });
        }
        return found;
    }

    private V known(K key, State state) {
        Remembered<V> known = all.getIfPresent(key);
        return known != null && last.hasTheNamesOf(known.state, state) ? known.value : null;
    }
}
