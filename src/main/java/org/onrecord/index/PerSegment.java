package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;

import org.onrecord.api.TakesLonger;

/** What is made of a segment once, when somebody first asks, and kept as long as that is there. */
final class PerSegment<T> {
    private final Cache<CacheKey, T> all = Caffeine.newBuilder().executor(Runnable::run).weakKeys().build();
    private final Function<LeafReader, CacheHelper> kept;
    private final Making<T> making;

    interface Making<T> {
        T of(LeafReader segment) throws IOException;
    }

    private PerSegment(Function<LeafReader, CacheHelper> kept, Making<T> making) {
        this.kept = kept;
        this.making = making;
    }

    /** @param making does not look at which documents were deleted since */
    static <T> PerSegment<T> ofDocuments(Making<T> making) {
        return new PerSegment<>(LeafReader::getCoreCacheHelper, making);
    }

    /** What is made anew when more of its documents are deleted. */
    static <T> PerSegment<T> ofLiveDocuments(Making<T> making) {
        return new PerSegment<>(LeafReader::getReaderCacheHelper, making);
    }

    T of(LeafReader segment) {
        return all.get(kept.apply(segment).getKey(), key -> {
            TakesLonger.checkPatience();
            try {
                return making.of(segment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
