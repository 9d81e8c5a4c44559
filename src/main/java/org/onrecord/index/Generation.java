package org.onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.commons.lang3.function.Failable;
import org.apache.commons.lang3.function.FailableConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

import org.onrecord.api.TakesLonger;
import org.onrecord.statement.IndexFeed;
import org.onrecord.statement.IndexedVersion;

/** An index in a directory of its own, up to some changeset. One thread writes to it, any number search. */
class Generation implements Closeable {
    private static final String CHANGESET = "changeset";
    private static final String HASH = "hash";
    private static final String SCHEMA = "schema";
    private static final double BUFFER_IN_MEGABYTES = 32;
    /** Few, for each is asked for itself, though they are written again the more often. */
    private static final int SEGMENTS = 5;
    private static final double SECONDS_TO_WALK = 600;
    private static final long NOTHING = -1;
    /** How often nothing was to be put on the disk before there is time to tidy up. */
    private static final int QUIET = 6;
    /** Which part of all statements has to lie outside the largest segment for it to be worth writing everything again. */
    private static final int WORTH = 10;
    /** How often the index has to fit on the disk once more. */
    private static final int ROOM = 2;
    /** For how long an event loop may search: about as long as handing it over takes when there is much to do. */
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    /** Of pages, whose ranks hold only in the state that they were made in. */
    private final SearcherLifetimeManager walks = new SearcherLifetimeManager();
    private volatile long changeset;
    private volatile long next;
    private long committed;
    private int quiet;

    /** Searches what the index held at some time. */
    static final class Searcher extends IndexSearcher {
        /** The last changeset that it shows. */
        final long changeset;
        /** Those for the stems of the languages that there are. */
        final List<String> fieldsOfStems;

        private Searcher(IndexReader reader, long changeset) {
            this(reader, changeset, FieldInfos.getIndexedFields(reader).stream().filter(Words::isOfStems).toList());
        }

        private Searcher(IndexReader reader, long changeset, List<String> fieldsOfStems) {
            super(reader);
            // It would keep the results of parts of queries; the whole answers are kept that are asked for again.
            setQueryCache(null);
            this.changeset = changeset;
            this.fieldsOfStems = fieldsOfStems;
        }

        /** @throws TakesLonger if it would, where whoever calls must not wait */
        <T> T inTime(Search<T> search) throws IOException {
            if (!TakesLonger.isTooLong()) {
                return search.in(this);
            }
            Searcher hurried = new Searcher(getIndexReader(), changeset, fieldsOfStems);
            long begun = System.nanoTime();
            hurried.setTimeout(() -> System.nanoTime() - begun > AT_ONCE.toNanos());
            T found = search.in(hurried);
            if (hurried.timedOut()) {
                throw new TakesLonger();
            }
            return found;
        }
    }

    private Generation(Path path, boolean anew, long changeset) throws IOException {
        this.path = path;
        this.changeset = changeset;
        this.committed = anew ? NOTHING : changeset;
        this.next = changeset;
        this.directory = new CachingDirectory(path);
        this.writer = new IndexWriter(directory, new IndexWriterConfig(Words.INDEXING).setRAMBufferSizeMB(BUFFER_IN_MEGABYTES)
                .setIndexSort(Fields.LAST_SAID_FIRST)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS))
                .setOpenMode(anew ? OpenMode.CREATE : OpenMode.APPEND));
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader before) {
                return new Searcher(reader, next);
            }
        });
    }

    static Generation anew(Path path) throws IOException {
        return new Generation(path, true, 0);
    }

    /** The index in a directory, or {@code null} where there is none that goes on with this record. */
    static Generation reopened(Path path, IndexFeed record) throws IOException {
        Map<String, String> said;
        try (Directory directory = FSDirectory.open(path)) {
            if (!DirectoryReader.indexExists(directory)) {
                return null;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                said = reader.getIndexCommit().getUserData();
            }
        }
        if (!Fields.SCHEMA.equals(said.get(SCHEMA))) {
            return null;
        }
        long changeset = Long.parseLong(said.get(CHANGESET));
        if (changeset > record.last() || !record.hash(changeset).equals(said.get(HASH))) {
            return null;
        }
        return new Generation(path, false, changeset);
    }

    boolean writable() {
        return writer.isOpen();
    }

    long changeset() {
        return changeset;
    }

    /** Takes in the whole record up to a changeset, into an index that is empty. */
    void fill(IndexFeed record, long upTo) throws IOException {
        record.all(upTo, each(this::add));
        writer.forceMerge(1);
        show(upTo);
    }

    /** Goes on until a changeset. */
    void follow(IndexFeed record, long upTo) throws IOException {
        boolean purged = record.changed(changeset, upTo, each(this::add), each(this::put));
        if (purged) {
            // What was removed for good shall not stay in parts of files that nobody reads.
            writer.forceMergeDeletes();
        }
        show(upTo);
        if (purged) {
            commit(record);
        }
    }

    private static Consumer<List<IndexedVersion>> each(FailableConsumer<IndexedVersion, IOException> taking) {
        return versions -> versions.forEach(Failable.asConsumer(taking));
    }

    /** Takes in what the index does not have: to find that out would cost a look into each segment. */
    private void add(IndexedVersion version) throws IOException {
        writer.addDocument(Fields.document(version));
    }

    /** Takes in what may take the place of what the index has. */
    private void put(IndexedVersion version) throws IOException {
        writer.updateDocument(Fields.key(version), Fields.document(version));
    }

    void clear() throws IOException {
        writer.deleteAll();
        show(0);
    }

    private void show(long upTo) throws IOException {
        next = upTo;
        searchers.maybeRefreshBlocking();
        changeset = upTo;
    }

    /** Puts on the disk what was taken in, so that it need not be taken in again. */
    void commit(IndexFeed record) throws IOException {
        long now = changeset;
        quiet = now == committed ? quiet + 1 : 0;
        if (now != committed || writer.hasUncommittedChanges()) {
            writer.setLiveCommitData(Map.of(SCHEMA, Fields.SCHEMA, CHANGESET, Long.toString(now), HASH, record.hash(now)).entrySet());
            writer.commit();
            committed = now;
        }
        walks.prune(new SearcherLifetimeManager.PruneByAge(SECONDS_TO_WALK));
    }

    /**
     * Makes one segment of many, in the background, where nothing has been written for a while: each is asked for itself. The next call shows it.
     */
    void tidy() throws IOException {
        if (quiet < QUIET || writer.hasPendingMerges()) {
            return;
        }
        searchers.maybeRefreshBlocking();
        boolean worth = search(searcher -> {
            long size = 0;
            int largest = 0;
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                size += ((SegmentReader) segment.reader()).getSegmentInfo().sizeInBytes();
                largest = Math.max(largest, segment.reader().maxDoc());
            }
            int all = searcher.getIndexReader().maxDoc();
            return (long) (all - largest) * WORTH > all && Files.getFileStore(path).getUsableSpace() > ROOM * size;
        });
        if (worth) {
            writer.forceMerge(1, false);
        }
    }

    interface Search<T> {
        T in(Searcher searcher) throws IOException;
    }

    <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in((Searcher) searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a searcher can be found again by, for some minutes. */
    long keep(Searcher searcher) throws IOException {
        return walks.record(searcher);
    }

    /** Searches as it was, or as it is where that is not kept any more. */
    <T> T searchAgain(long kept, Search<T> search) {
        try {
            IndexSearcher searcher = walks.acquire(kept);
            if (searcher == null) {
                return search(search);
            }
            try {
                return search.in((Searcher) searcher);
            } finally {
                walks.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        walks.close();
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
