package org.onrecord.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.commons.lang3.mutable.MutableLong;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.onrecord.api.Await;
import org.onrecord.api.TakesLonger;
import org.onrecord.changeset.CoalescedTask;
import org.onrecord.changeset.LastChangeset.Safe;
import org.onrecord.index.Search.Marking;
import org.onrecord.list.Cursor;
import org.onrecord.list.Format;
import org.onrecord.speaker.SpeakerSpan;
import org.onrecord.statement.CountedRows;
import org.onrecord.statement.Hit;
import org.onrecord.statement.IndexFeed;
import org.onrecord.statement.IndexedLink;
import org.onrecord.statement.IndexedRows;
import org.onrecord.statement.LinkType;
import org.onrecord.statement.RenderedVersion;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.StatementIndex;
import org.onrecord.statement.StatementSort;
import org.onrecord.statement.StatementTexts;

/** The index in the data directory, made with Lucene. One thread takes in what was recorded, each turn all that there is. */
@ApplicationScoped
class LuceneIndex implements StatementIndex {
    /** Behind what seals the record, before the seeds. */
    private static final int BEFORE_ALL_WRITES = 3;
    private static final int BEFORE_THE_DATABASE_CLOSES = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Where it could not follow at once. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);
    /** What was recorded while it was made anew is taken in first. */
    private static final Duration REPLACING = Duration.ofMinutes(10);
    /** More words than anybody types; without a limit of its own Lucene refuses from a thousand on. */
    private static final int MOST_CLAUSES = 100_000;

    private final IndexFeed record;
    private final Path directory;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "index"));
    private final CoalescedTask following = new CoalescedTask(turns, () -> {
        catchUp();
        return null;
    });
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    /** That it has been made once since the start, where that was needed. */
    private final CountDownLatch made = new CountDownLatch(1);
    private volatile Generation serving;

    LuceneIndex(IndexFeed record, @ConfigProperty(name = "onrecord.data") Path data, MeterRegistry meters) {
        this.record = record;
        this.directory = data.resolve("index");
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        Gauge.builder("onrecord.index.changeset", this::changeset).description("The last changeset that the index shows").register(meters);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    void open(@Observes @Priority(BEFORE_ALL_WRITES) StartupEvent start) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        for (Path path : generations()) {
            serving = serving == null ? reopened(path) : serving;
            if (serving == null || !serving.path.equals(path)) {
                IOUtils.rm(path);
            }
        }
        if (serving != null) {
            follow(PATIENCE);
        } else if (record.last() == 0) {
            serving = Generation.anew(nextPath());
            commit();
        } else {
            rebuild();
            // One that is soon made is there when the first requests come.
            made.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        turns.scheduleWithFixedDelay(this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        turns.scheduleWithFixedDelay(this::commit, BETWEEN_COMMITS.toMillis(), BETWEEN_COMMITS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted((one, other) -> other.compareTo(one)).toList();
        }
    }

    private Generation reopened(Path path) throws IOException {
        try {
            return Generation.reopened(path, record);
        } catch (IOException | IllegalArgumentException e) {
            Log.warnf(e, "The index in %s cannot be read and is made anew", path);
            return null;
        }
    }

    private Path nextPath() {
        return directory.resolve("%020d".formatted(System.currentTimeMillis()));
    }

    @Override
    public long changeset() {
        Generation index = serving;
        return index == null ? -1 : index.changeset();
    }

    /** How many changesets it is behind. */
    long lag() {
        return record.last() - Math.max(changeset(), 0);
    }

    /** Of how many parts it is, each of which is asked for itself. */
    long segments() {
        return serving == null ? 0 : asked(index -> index.<Integer>search(searcher -> searcher.getIndexReader().leaves().size()));
    }

    boolean beingMade() {
        return rebuilding.get();
    }

    /** Keeps whoever has written from being answered before what he wrote can be found. */
    void recorded(@Observes Safe changeset) {
        if (changeset.number() > changeset() && serving != null) {
            follow(PATIENCE);
        }
    }

    @Override
    public void follow(Duration patience) {
        try {
            following.next().get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            Log.warnf("The index is %d changesets behind the record", lag());
        } catch (ExecutionException e) {
            Log.warn("The index is behind the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void look() {
        try {
            catchUp();
        } catch (IOException | RuntimeException | Error e) {
            // Thrown, it would end all looks to come.
            Log.warnf("The index could not follow the record: %s", e);
            Log.debug("It failed so", e);
        }
    }

    private void catchUp() throws IOException {
        Generation index = serving;
        if (index == null) {
            return;
        }
        if (!index.writable()) {
            reopen(index);
            return;
        }
        long last = record.last();
        if (last > index.changeset()) {
            index.follow(record, last);
        } else if (last == 0 && index.changeset() > 0) {
            index.clear();
        } else if (last < index.changeset()) {
            Log.warnf("The record ends with changeset %d and the index with %d: it is made anew", last, index.changeset());
            rebuild();
        }
    }

    /** Lucene closes what it could not write to, as where the disk was full; what was put on the disk before is good. It is read until then. */
    private void reopen(Generation failed) throws IOException {
        Generation again = Generation.reopened(failed.path, record);
        if (again == null) {
            rebuild();
        } else {
            serving = again;
            failed.close();
        }
    }

    private void commit() {
        try {
            if (serving != null) {
                serving.commit(record);
                serving.tidy();
            }
        } catch (IOException | RuntimeException | Error e) {
            Log.warn("The index could not be put on the disk, and is followed up from where it was at the next start", e);
        }
    }

    /**
     * Begins to make the index anew from the record; the old one serves meanwhile.
     *
     * @return whether that had not begun yet
     */
    boolean rebuild() {
        if (!rebuilding.compareAndSet(false, true)) {
            return false;
        }
        daemon(this::make, "index-rebuild").start();
        return true;
    }

    private void make() {
        long begun = System.nanoTime();
        try {
            while (!Await.result(turns.submit(replacing(made(record.last()))), REPLACING,
                    () -> new IllegalStateException("The index that serves has not been replaced within " + REPLACING))) {
                Log.info("The record has become shorter while the index was made anew, which begins again");
            }
            Log.infof("The index has been made anew up to changeset %d within %d ms", changeset(), (System.nanoTime() - begun) / 1_000_000);
        } catch (IOException | RuntimeException | Error e) {
            Log.error("The index could not be made anew", e);
        } finally {
            rebuilding.set(false);
            made.countDown();
        }
    }

    private Generation made(long upTo) throws IOException {
        Generation anew = Generation.anew(nextPath());
        anew.fill(record, upTo);
        anew.commit(record);
        return anew;
    }

    /** Answers whether what was made serves now; it does not where it holds what the record does not have any more. */
    private Callable<Boolean> replacing(Generation made) {
        return () -> {
            boolean good = made.changeset() <= record.last();
            Generation obsolete = good ? serving : made;
            if (good) {
                made.follow(record, record.last());
                serving = made;
            }
            if (obsolete != null) {
                obsolete.close();
                IOUtils.rm(obsolete.path);
            }
            return good;
        };
    }

    /** Another may have taken the place of the one that serves before it could be asked. */
    private <T> T asked(Function<Generation, T> question) {
        Generation index = serving;
        try {
            return question.apply(index);
        } catch (AlreadyClosedException e) {
            if (index == serving) {
                throw e;
            }
            return question.apply(serving);
        }
    }

    @Override
    public List<Hit> find(String words, StatementCriteria criteria, StatementSort sort, Cursor after, int most, Format format,
            Function<byte[], StatementTexts> texts) {
        boolean ranked = sort == StatementSort.RELEVANCE;
        return asked(index -> {
            Generation.Search<List<Hit>> search = searcher -> searcher.inTime(hurried -> {
                Query asked = Queries.words(words, searcher);
                Marking marking = asked == null || texts == null ? null : new Marking(new Highlights(asked), texts);
                if (asked != null && TakesLonger.isTooLong()
                        && (marking == null || !marking.words().areFew(searcher.getIndexReader(), ranked))) {
                    throw new TakesLonger();
                }
                return new Search(sort, format, marking).hits(hurried, Queries.of(asked, criteria, searcher), after, most,
                        ranked ? index.keep(searcher) : 0);
            });
            return ranked && after != null ? index.searchAgain(Search.Rank.of(after).state(), search) : index.search(search);
        });
    }

    @Override
    public Optional<RenderedVersion> one(UUID id, long changeset) {
        return asked(index -> index.search(searcher -> Search.one(searcher, id, changeset)));
    }

    @Override
    public long count(String words, StatementCriteria criteria) {
        MutableLong found = new MutableLong();
        scan(words, criteria, (segment, documents, traits, size) -> found.add(size));
        return found.longValue();
    }

    @Override
    public void each(String words, StatementCriteria criteria, Consumer<IndexedRows> rows) {
        scan(words, criteria, new Rows(rows));
    }

    @Override
    public void eachAlike(StatementCriteria criteria, Consumer<CountedRows> rows) {
        asked(index -> index.<Void>search(searcher -> {
            Scan scan = Queries.scan(criteria, searcher.changeset);
            Query rest = Queries.rest(null, criteria, searcher);
            Scan.Takes takes = new Rows(rows::accept);
            if (Queries.isOfSpeakersOnly(criteria, searcher.changeset)) {
                scan.eachAlike(searcher, rest, criteria.speakers().stream().map(SpeakerSpan::speaker).distinct().toList(), takes, rows);
            } else {
                scan.each(searcher, rest, takes);
            }
            return null;
        }));
    }

    @Override
    public void links(LinkType type, StatementCriteria criteria, Consumer<IndexedLink> links) {
        asked(index -> index.<Void>search(searcher -> {
            new Links(searcher, type, Queries.of(null, criteria, searcher)).each(links);
            return null;
        }));
    }

    private void scan(String words, StatementCriteria criteria, Scan.Takes takes) {
        asked(index -> index.<Void>search(searcher -> {
            Queries.scan(criteria, searcher.changeset).each(searcher, Queries.rest(Queries.words(words, searcher), criteria, searcher),
                    takes);
            return null;
        }));
    }

    void close(@Observes @Priority(BEFORE_THE_DATABASE_CLOSES) ShutdownEvent stop) throws IOException, InterruptedException {
        turns.shutdown();
        turns.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (serving != null) {
            commit();
            serving.close();
        }
    }
}
