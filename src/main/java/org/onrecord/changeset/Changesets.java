package org.onrecord.changeset;

import org.onrecord.date.EdtfDate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Keys;
import org.onrecord.list.Cursor;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.TakesLonger;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Numbers the writes and tells which of them a reader sees. */
@ApplicationScoped
@DatabaseWork
public class Changesets implements PanacheRepositoryBase<Changeset, Long> {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofDays(1);

    private final Clock clock;
    private final Event<Committed> committed;
    private final WriteLock queue;
    private final LastChangeset last;
    private final ChangeTracker written;

    Changesets(Clock clock, Event<Committed> committed, WriteLock queue, LastChangeset last, ChangeTracker written) {
        this.queue = queue;
        this.last = last;
        this.written = written;
        this.clock = clock;
        this.committed = committed;
    }

    /** Tells observers of {@link TransactionPhase#AFTER_SUCCESS} up to which changeset a transaction has written or read behind the lock. */
    record Committed(long number) {}

    /**
     * Waits until no other writer is at work and keeps others out until this transaction ends. What is read after it is what the write will meet.
     * Costs nothing the second time.
     */
    @Transactional(TxType.MANDATORY)
    public void lock() {
        lockedHead();
    }

    /** Opens the next changeset of this transaction. Its instant is never before that of the one before. */
    @Transactional(TxType.MANDATORY)
    public Changeset next(Signature signature) {
        ChangesetHead head = lockedHead();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        head.number++;
        head.at = now.isBefore(head.at) ? head.at : now;
        Changeset changeset = new Changeset(head.number, head.at, signature.author(), signature.reason());
        persist(changeset);
        written.opened(changeset);
        committed.fire(new Committed(head.number));
        return changeset;
    }

    /**
     * Opens the next changeset of this transaction as one that curates something.
     *
     * @param slugs under which what is curated was or is known
     */
    @Transactional(TxType.MANDATORY)
    public void curate(Signature signature, Subject subject, Collection<String> slugs) {
        curated(next(signature), subject, slugs);
    }

    /** Tells that a changeset of this transaction curates something too. */
    @Transactional(TxType.MANDATORY)
    public void curated(Changeset changeset, Subject subject, Collection<String> slugs) {
        slugs.stream().distinct().forEach(slug -> getEntityManager().persist(new Curation(changeset.number(), subject, slug)));
    }

    /** Has what something is now kept, should this transaction change it; to be called before that. */
    @Transactional(TxType.MANDATORY)
    public void changing(Object thing) {
        written.changing(thing);
    }

    /**
     * Makes it part of what a changeset did, for all time, that it removed the words of a statement.
     *
     * @param digest of what is left of it
     */
    @Transactional(TxType.MANDATORY)
    public void purged(UUID statement, Changeset by, String digest) {
        written.purged(statement, by, digest);
    }

    /** Goes on behind a changeset that has been put back. */
    void restored(long number, Instant at) {
        ChangesetHead head = lockedHead();
        head.number = number;
        head.at = at;
        getEntityManager().flush();
        committed.fire(new Committed(number));
    }

    /** Tells that all is put back, which names anybody anew. */
    void allRestored() {
        last.names(lastWritten());
    }

    /** When some changesets were made, by their numbers. */
    public Map<Long, Instant> instants(Collection<Long> numbers) {
        return Keys.find(getEntityManager(), Changeset.class, "select c.*" + Keys.FROM + "join changeset c on c.number = wanted.one",
                Keys.ofKeys(numbers)).stream().collect(Collectors.toMap(Changeset::number, Changeset::at));
    }

    /** What clients see of some changesets, by their numbers. */
    public Map<Long, ChangesetView> views(Collection<Long> numbers) {
        return list("number in ?1", numbers).stream().collect(Collectors.toMap(Changeset::number, ChangesetView::of));
    }

    /** The number of the last changeset that readers may see, 0 where there is none. */
    public long last() {
        return last.shown();
    }

    /** The number of the last changeset that this transaction sees, its own included; to be asked behind the lock. */
    @Transactional(TxType.MANDATORY)
    public long lastWritten() {
        return lockedHead().number;
    }

    /** When the last changeset was made; before anything was recorded, very long ago. */
    Instant lastAt() {
        return getEntityManager().createQuery("select h.at from ChangesetHead h", Instant.class).getSingleResult();
    }

    /** The number of the last changeset that the reader means to see. */
    public long seenAt(AsOf asOf) {
        return seenAt(asOf, "asOf");
    }

    /** @param parameter the query parameter in which it was given */
    long seenAt(AsOf asOf, String parameter) {
        long last = last();
        if (asOf == null) {
            return last;
        }
        if (asOf.at() == null) {
            if (asOf.changeset() > last) {
                throw invalid(parameter, "names a changeset that is not there yet; the last is " + last);
            }
            return asOf.changeset();
        }
        if (inTheFuture(asOf.at())) {
            throw invalid(parameter, "lies in the future; what will be on the record then is not known");
        }
        TakesLonger.checkPatience();
        Long number = getEntityManager().createNamedQuery("Changeset.lastAt", Long.class).setParameter("at", asOf.at()).getSingleResult();
        return number == null ? 0 : Math.min(number, last);
    }

    /** The number of the changeset whose record a page shows: all pages of a walk show that of the first. */
    public long shownBy(Cursor after, AsOf asOf) {
        return after == null ? seenAt(asOf) : after.changeset();
    }

    /** Whether an instant is yet to come, however much clocks and calendars differ: more than a day ahead. */
    public boolean inTheFuture(Instant at) {
        return inTheFuture(at, clock.instant());
    }

    /** Refuses a date that is yet to come; {@code null} passes. */
    public void refuseFuture(EdtfDate date, String pointer) {
        if (date != null && inTheFuture(date.earliest())) {
            throw ProblemException.validation(Fault.pointer(pointer, "lies in the future; it should be at most a day ahead"));
        }
    }

    /** Whether an instant was yet to come at another one. */
    public static boolean inTheFuture(Instant at, Instant then) {
        return at.isAfter(then.plus(CLOCKS_DIFFER_BY));
    }

    private ChangesetHead lockedHead() {
        boolean first = queue.enter();
        ChangesetHead head = getEntityManager().find(ChangesetHead.class, ChangesetHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (first) {
            // What it reads here and answers with, as of a request that is repeated, has to be safe too.
            committed.fire(new Committed(head.number));
        }
        return head;
    }

    private static ProblemException invalid(String parameter, String detail) {
        return ProblemException.validation(Fault.parameter(parameter, detail));
    }
}
