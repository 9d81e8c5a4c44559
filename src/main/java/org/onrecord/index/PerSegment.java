package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;

import org.onrecord.api.TakesLonger;

/** What is made of a segment once, when somebody first asks, and kept as long as that is there. */
final class PerSegment<T> {
    private final Cache<CacheKey, T> all = Caffeine.newBuilder().executor(Runnable::run).weakKeys().build();
    private final Making<T> making;

    interface Making<T> {
        T of(LeafReader segment) throws IOException;
    }

    /** @param making does not look at which documents were deleted since */
    PerSegment(Making<T> making) {
        this.making = making;
    }

    T of(LeafReader segment) {
        return all.get(segment.getCoreCacheHelper().getKey(), key -> {
            TakesLonger.checkPatience();
            try {
                return making.of(segment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
