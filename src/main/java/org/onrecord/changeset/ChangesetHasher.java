package org.onrecord.changeset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.All;
import org.hibernate.StatelessSession;

import org.onrecord.api.Scroll;
import org.onrecord.changeset.ChangeTracker.Thing;
import org.onrecord.changeset.SealedStatements.SealedVersion;
import org.onrecord.text.Sha256;

/**
 * Gives each changeset a hash: SHA-256, in hexadecimal, of lines of text that end in a line feed. The first is the hash of the changeset before it
 * (64 zeros for the first); the second the digest of its own line in an export, without hash and seals; then come, in the order of their code
 * points, {@code VERSION id version digest} for each version that it made and {@code SPEAKER}, {@code CLAIM} or {@code DOCUMENT}, key and digest for
 * each such thing that it wrote, {@code HISTORY states} once, by the first that kept what it replaced, and {@code PURGE}, id and the digest of what it left of all its versions for each statement that it purged (earlier
 * versions of the program left that digest empty).
 */
@ApplicationScoped
class ChangesetHasher {
    static final int AT_ONCE = 100;
    private static final int BATCH = 500;
    static final String BEFORE_THE_FIRST = "0".repeat(64);

    private final LastChangeset lastChangeset;
    private final List<Sealed> sorts;
    private final SealedStatements statements;
    private final Digests digests;
    private final EntityManager session;
    private final StatelessSession batches;

    ChangesetHasher(LastChangeset lastChangeset, @All List<Sealed> sorts, SealedStatements statements, Digests digests, EntityManager session, StatelessSession batches) {
        this.lastChangeset = lastChangeset;
        this.sorts = sorts;
        this.statements = statements;
        this.digests = digests;
        this.session = session;
        this.batches = batches;
    }

    /** Remembers what something is in the database, unless that is known already. */
    void remember(Object thing, Map<Thing, String> before) {
        for (Sealed sort : sorts) {
            if (sort.entity().isInstance(thing)) {
                String key = sort.key(thing);
                before.computeIfAbsent(new Thing(sort.subject(), key),
                        unknown -> sort.states(List.of(key)).values().stream().findFirst().map(digests::json).orElse(null));
            }
        }
    }

    /** Seals what a transaction has written in place since its last changeset was opened, as what that has left. */
    void sealThings(ChangeTracker.Content content) {
        if (content.things().isEmpty()) {
            content.before().clear();
            return;
        }
        long last = last(content);
        List<Seal> seals = new ArrayList<>();
        for (Sealed sort : sorts) {
            List<String> keys = content.things().stream().filter(sort.entity()::isInstance).map(sort::key).toList();
            if (!keys.isEmpty() && Seal.NAMING.contains(sort.subject())) {
                lastChangeset.names(last);
            }
            Scroll.parts(keys, AT_ONCE, some -> sort.states(some)
                    .forEach((key, state) -> seals.add(new Seal(sort.subject(), key, last, digests.of(state)))));
        }
        if (!seals.isEmpty()) {
            batches.setJdbcBatchSize(BATCH);
            keep(content.before(), seals);
            batches.insertMultiple(seals);
        }
        content.things().clear();
        content.before().clear();
    }

    /** Keeps what is replaced; what the same transaction has made is not. */
    private void keep(Map<Thing, String> before, List<Seal> seals) {
        List<Object> kept = new ArrayList<>();
        for (Sealed sort : sorts) {
            List<String> keys = seals.stream().filter(seal -> before.containsKey(new Thing(seal.subject, seal.thing)))
                    .filter(seal -> seal.subject == sort.subject()).map(Seal::thing).toList();
            Seal.last(sort.subject(), keys, session).forEach((key, seal) -> kept
                    .add(new FormerState(seal.subject, key, seal.changeset, before.get(new Thing(seal.subject, key)))));
        }
        if (!kept.isEmpty()) {
            batches.insertMultiple(kept);
            if (Seal.historyBegins(batches) == null) {
                seals.add(Seal.ofHistory(seals.get(0).changeset));
            }
        }
    }

    private static long last(ChangeTracker.Content content) {
        return content.changesets().get(content.changesets().size() - 1).number;
    }

    /** Seals what a transaction has written, which is about to be committed. */
    void seal(ChangeTracker.Content content) {
        session.flush();
        sealThings(content);
        long last = last(content);
        Changeset first = content.changesets().get(0);
        String before = before(first.number);
        Map<Long, List<String>> written = content(first.number, last);
        Map<Long, Map<Subject, List<String>>> curated = curated(first.number, last);
        for (Changeset changeset : content.changesets()) {
            before = hash(before, changeset, curated, written);
            // The entity may have been forgotten by its session.
            batches.createMutationQuery("update Changeset set hash = :hash where number = :number").setParameter("hash", before)
                    .setParameter("number", changeset.number).executeUpdate();
        }
    }

    /** Tells that a changeset purges a statement, and what it leaves. */
    void purged(UUID statement, long changeset, String digest) {
        batches.insertMultiple(List.of(new Seal(Seal.Subject.PURGE, statement.toString(), changeset, digest)));
    }

    /** The hash of the changeset before one. */
    String before(long number) {
        return number == 1
                ? BEFORE_THE_FIRST
                : batches.createSelectionQuery("select c.hash from Changeset c where c.number = :number", String.class)
                        .setParameter("number", number - 1).getSingleResult();
    }

    /** What some changesets have written, as their hashes have it, by their numbers. */
    Map<Long, List<String>> content(long first, long last) {
        record Line(long changeset, String text) {}
        Stream<Line> versions = statements.madeBetween(first, last).stream()
                .map((SealedVersion version) -> new Line(version.changeset(), version.text()));
        Stream<Line> seals = Seal.between(first, last, batches).stream().map(seal -> new Line(seal.changeset, seal.text()));
        return Stream.concat(versions, seals).sorted(Comparator.comparing(Line::text))
                .collect(Collectors.groupingBy(Line::changeset, Collectors.mapping(Line::text, Collectors.toList())));
    }

    Map<Long, Map<Subject, List<String>>> curated(long first, long last) {
        return Curation.slugs(batches.createSelectionQuery("from Curation c where c.changeset between :first and :last order by c.id", Curation.class)
                .setParameter("first", first).setParameter("last", last).getResultList().stream());
    }

    String hash(String before, Changeset changeset, Map<Long, Map<Subject, List<String>>> curated, Map<Long, List<String>> content) {
        String own = digests.of(List.of(ChangesetLine.unsealed(changeset, curated.getOrDefault(changeset.number, Map.of()))));
        String text = Stream.concat(Stream.of(before, own), content.getOrDefault(changeset.number, List.of()).stream())
                .map(line -> line + "\n").collect(Collectors.joining());
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
