package org.onrecord.statement;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.hibernate.FlushMode;
import org.hibernate.Session;

import org.onrecord.api.Await;
import org.onrecord.api.Scroll;
import org.onrecord.changeset.LastChangeset;
import org.onrecord.document.Document;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.statement.ChangedVersions.Changed;
import org.onrecord.statement.IndexedVersion.Carried;
import org.onrecord.statement.StatementRepository.Recorded;

/** What an index is made of, all of it or what some changesets have touched. */
@ApplicationScoped
public class IndexFeed {
    private static final int AT_ONCE = 250;
    /** How many parts are read beside the one that is taken in: reading takes longer. */
    private static final int AHEAD = 2;
    private static final int PATIENCE = 600;
    /** Of JSON in bytes, which is the larger part of what versions take: what an import writes within two turns, where somebody follows. */
    private static final long MOST_KEPT = 16 << 20;

    private final StatementReader reader;
    private final StatementJson json;
    private final ChangedVersions changes;
    private final LastChangeset last;
    private final Session session;
    private final Event<Fresh> fresh;
    /** By their changesets. */
    private final NavigableMap<Long, List<IndexedVersion>> kept = new ConcurrentSkipListMap<>();

    IndexFeed(StatementReader reader, StatementJson json, ChangedVersions changes, LastChangeset last, Session session,
            Event<Fresh> fresh) {
        this.reader = reader;
        this.json = json;
        this.changes = changes;
        this.last = last;
        this.session = session;
        this.fresh = fresh;
    }

    /** Tells observers which versions a changeset has made, which did nothing else. */
    record Fresh(long changeset, List<IndexedVersion> versions) {}

    /**
     * Keeps the versions that a changeset has made for whoever follows, where it did nothing else; to be called within its transaction.
     *
     * @param written has all that belongs to them
     */
    void written(List<Recorded> versions, LoadedVersions written, long changeset) {
        fresh.fire(new Fresh(changeset, versions.stream().map(recorded -> indexed(recorded, written, changeset)).toList()));
    }

    void keep(@Observes(during = TransactionPhase.AFTER_SUCCESS) Fresh written) {
        kept.put(written.changeset, written.versions);
        while (size(kept.values()) > MOST_KEPT) {
            kept.pollFirstEntry();
        }
    }

    private static long size(Collection<List<IndexedVersion>> versions) {
        return versions.stream().flatMap(List::stream).mapToLong(version -> version.json().length).sum();
    }

    /** The number of the last changeset that may be taken in. */
    public long last() {
        return last.safe();
    }

    /** The hash of a changeset, which tells one record from another; empty for the one before the first, and where there is none. */
    public String hash(long changeset) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createQuery("select c.hash from Changeset c where c.number = :number", String.class)
                        .setParameter("number", changeset).getResultStream().findFirst().orElse(""));
    }

    /** Gives every version that changesets up to one have made, as that left it. */
    public void all(long upTo, Consumer<List<IndexedVersion>> versions) {
        long last = QuarkusTransaction.requiringNew()
                .call(() -> session.createQuery("select coalesce(max(v.serial), 0) from StatementVersion v", Long.class).getSingleResult());
        // The next parts are read while one is taken in.
        Deque<CompletableFuture<List<IndexedVersion>>> next = new ArrayDeque<>();
        for (long behind = 0; behind < last || !next.isEmpty(); behind += AT_ONCE) {
            if (behind < last) {
                next.add(part(behind, upTo));
            }
            if (next.size() > AHEAD || behind >= last) {
                versions.accept(Await.result(next.remove(), Duration.ofSeconds(PATIENCE),
                        () -> new IllegalStateException("A part of the record could not be read within " + PATIENCE + " seconds")));
            }
        }
    }

    private CompletableFuture<List<IndexedVersion>> part(long behind, long upTo) {
        return CompletableFuture.supplyAsync(() -> {
            List<Long> serials = serialsBehind(behind);
            return serials.isEmpty() ? List.of() : load(serials, upTo);
        }, Infrastructure.getDefaultExecutor());
    }

    /** A part of all, by the primary key alone: any other condition or an order would make H2 go through all others for each part. */
    private List<Long> serialsBehind(long serial) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session
                        .createQuery("select v.serial from StatementVersion v where v.serial > :serial and v.serial <= :last", Long.class)
                        .setParameter("serial", serial).setParameter("last", serial + AT_ONCE).getResultList());
    }

    /**
     * Gives the versions that look otherwise after some changesets than before, as the last of them left them.
     *
     * @param made    takes those that are known to have been made by these changesets
     * @param changed takes all others
     * @return whether any words were removed for good
     */
    public boolean changed(long after, long upTo, Consumer<List<IndexedVersion>> made, Consumer<List<IndexedVersion>> changed) {
        if (upTo < after) {
            // The record is another one.
            kept.clear();
            return false;
        }
        Map<Long, List<IndexedVersion>> known = new TreeMap<>(kept.subMap(after, false, upTo, true));
        kept.headMap(upTo, true).clear();
        if (known.size() == upTo - after) {
            known.values().forEach(made);
            return false;
        }
        Changed found = QuarkusTransaction.requiringNew().timeout(PATIENCE).call(() -> changes.between(after, upTo));
        Scroll.parts(found.serials(), AT_ONCE, part -> changed.accept(load(part, upTo)));
        return found.purged();
    }

    private List<IndexedVersion> load(List<Long> serials, long upTo) {
        return QuarkusTransaction.requiringNew().timeout(PATIENCE).call(() -> {
            // Or before each query all that was read would be searched for changes.
            session.setHibernateFlushMode(FlushMode.MANUAL);
            session.setDefaultReadOnly(true);
            LoadedVersions loaded = reader.load(serials);
            return loaded.all().stream().filter(recorded -> recorded.version().validFrom <= upTo)
                    .map(recorded -> indexed(recorded, loaded, upTo)).toList();
        });
    }

    private IndexedVersion indexed(Recorded recorded, LoadedVersions loaded, long upTo) {
        StatementView view = loaded.view(recorded);
        StatementVersion version = recorded.version();
        List<Appearance> appearances = loaded.appearances(recorded);
        boolean current = version.validUntil > upTo;
        return new IndexedVersion(version.serial, version.id, version.validFrom, current ? StatementVersion.OPEN : version.validUntil,
                current, recorded.at(), version.retracted, version.stance, version.date, version.verbatim, version.language,
                Stream.concat(Stream.of(version.text), appearances.stream().flatMap(a -> Stream.of(a.quoteExact, a.printedName)))
                        .filter(Objects::nonNull).toList(),
                Stream.of(recorded.speaker().standing().name(), version.claim == null ? null : version.claim.standing().text())
                        .filter(Objects::nonNull).toList(),
                loaded.otherNames(recorded), recorded.speaker().id(), version.claim == null ? null : version.claim.id(),
                recorded.speaker().kind() == SpeakerKind.ANONYMOUS || appearances.stream().flatMap(a -> loaded.chain(a).stream())
                        .anyMatch(hop -> hop.speaker.kind() == SpeakerKind.ANONYMOUS),
                appearances.stream()
                        .map(a -> new Carried(a.document.id(), publisher(a.document.standing()), a.medium, a.cue,
                                loaded.chain(a).stream().map(hop -> hop.speaker.id()).toList()))
                        .toList(),
                loaded.links(recorded).stream().map(link -> link.type.to(link.target)).toList(),
                json.bytes(view), StatementPresentation.OF.record(view));
    }

    private static Long publisher(Document document) {
        return document.publisher() == null ? null : document.publisher().id();
    }
}
