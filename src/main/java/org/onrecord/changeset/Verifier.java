package org.onrecord.changeset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import org.hibernate.StatelessSession;

import org.onrecord.api.ExclusiveTask;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Scroll;
import org.onrecord.api.Snapshot;
import org.onrecord.changeset.Sealed.Merged;
import org.onrecord.changeset.SealedStatements.SealedVersion;
import org.onrecord.changeset.Verification.Altered;

/** Looks whether the record is what its changesets sealed, from the first to the last. */
@ApplicationScoped
public class Verifier {
    private static final int PATIENCE = 24 * 60 * 60;
    private static final int MOST_TOLD = 10;
    /** Behind {@link Durability}, before whatever writes at the start. */
    private static final int BEFORE_ALL_WRITES = 2;

    private final ChangesetHasher seals;
    private final List<Sealed> sorts;
    private final SealedStatements statements;
    private final Digests digests;
    private final Changesets changesets;
    private final EntityManager session;
    private final StatelessSession batches;
    private final ExclusiveTask passes = new ExclusiveTask();

    Verifier(ChangesetHasher seals, @All List<Sealed> sorts, SealedStatements statements, Digests digests, Changesets changesets, EntityManager session,
            StatelessSession batches) {
        this.seals = seals;
        this.sorts = sorts;
        this.statements = statements;
        this.digests = digests;
        this.changesets = changesets;
        this.session = session;
        this.batches = batches;
    }

    /**
     * Begins to look.
     *
     * @throws ProblemException where that is being done already
     */
    Future<Verification> verify() {
        return passes.begin(
                () -> QuarkusTransaction.requiringNew().timeout(PATIENCE).call(() -> Snapshot.of(batches, () -> new Pass().run(changesets.last()))),
                () -> ProblemException.unavailable("The record is being verified for somebody else; one at a time.", Duration.ofSeconds(30)));
    }

    /**
     * Looks through what this transaction has put back, all of a record.
     *
     * @throws ProblemException where it is not what its changesets sealed
     */
    @Transactional(TxType.MANDATORY)
    public void refuseAltered() {
        Verification found = new Pass().run(changesets.lastWritten());
        if (!found.intact()) {
            throw ProblemException.altered("What was sent is not what its changesets sealed, so nothing of it is kept",
                    found.altered().stream().limit(MOST_TOLD).map(this::told).toList(), found.alterations());
        }
        changesets.allRestored();
    }

    /** What was put back has the digests of what was sent, so that of a changeset which does not fit, any version may be the one that was altered. */
    private String told(Altered one) {
        if (one.subject() != Altered.Subject.CHANGESET) {
            return one.sentence();
        }
        List<SealedVersion> made = statements.madeBetween(one.changeset(), one.changeset());
        String named = made.stream().limit(MOST_TOLD).map(version -> version.id() + ", version " + version.version()).collect(Collectors.joining("; "));
        return one.sentence() + (made.isEmpty() ? "" : "; it made " + made.size() + (made.size() == 1 ? " version" : " versions") + " of statements: " + named)
                + (made.size() > MOST_TOLD ? "; and more" : "");
    }

    /** Seals what was on record before there were seals, as the content of the last changeset then. */
    void sealUnsealed(@Observes @Priority(BEFORE_ALL_WRITES) StartupEvent start) {
        QuarkusTransaction.requiringNew().timeout(PATIENCE).run(() -> {
            long head = changesets.last();
            if (head == 0 || !seals.before(head + 1).isEmpty()) {
                return;
            }
            List<Changeset> unsealed = unsealed();
            Log.infof("Sealing %d changesets that have no hash yet", unsealed.size());
            statements.sealUnsealed();
            long last = unsealed.get(unsealed.size() - 1).number;
            for (Sealed sort : sorts) {
                walk(sort, keys -> {
                    List<Seal> missing = new ArrayList<>();
                    sort.states(keys).forEach((key, state) -> missing.add(new Seal(sort.subject(), key, last, digests.of(state))));
                    batches.insertMultiple(missing);
                });
            }
            String before = seals.before(unsealed.get(0).number);
            for (Changeset changeset : unsealed) {
                changeset.hash = seals.hash(before, changeset, seals.curated(changeset.number, changeset.number),
                        seals.content(changeset.number, changeset.number));
                before = changeset.hash;
                batches.update(changeset);
            }
        });
    }

    private List<Changeset> unsealed() {
        return batches.createSelectionQuery("from Changeset c where c.hash = '' order by c.number", Changeset.class).getResultList();
    }

    private void walk(Sealed sort, Consumer<List<String>> some) {
        List<String> keys = sort.keysBehind("", ChangesetHasher.AT_ONCE);
        while (!keys.isEmpty()) {
            some.accept(keys);
            session.clear();
            keys = sort.keysBehind(keys.get(keys.size() - 1), ChangesetHasher.AT_ONCE);
        }
    }

    private final class Pass {
        private final List<Altered> altered = new ArrayList<>();
        private long count;

        Verification run(long last) {
            String head = hashes(last);
            statements.altered(one -> add(new Altered(Altered.Subject.STATEMENT, one.id().toString(), one.version(), one.changeset(), one.detail())));
            sorts.forEach(this::things);
            formerStates();
            return new Verification(last, head, count == 0, count, altered);
        }

        private void add(Altered one) {
            count++;
            if (altered.size() < Verification.MOST_NAMED) {
                altered.add(one);
            }
        }

        /** Goes from each changeset to the next by the hash that stands there, so that one that was altered spoils no other. */
        private String hashes(long last) {
            String[] before = {ChangesetHasher.BEFORE_THE_FIRST};
            long[] number = {0};
            Scroll.byKey(batches, "from Changeset c where c.number > :after order by c.number", Changeset.class, Changeset::number, chunk -> Scroll.parts(chunk, ChangesetHasher.AT_ONCE, part -> {
                long first = part.get(0).number;
                long end = part.get(part.size() - 1).number;
                Map<Long, List<String>> content = seals.content(first, end);
                Map<Long, Map<Subject, List<String>>> curated = seals.curated(first, end);
                for (Changeset changeset : part) {
                    number[0]++;
                    if (changeset.number > last) {
                        return;
                    }
                    if (changeset.number != number[0]) {
                        add(changeset(number[0], "is missing"));
                        number[0] = changeset.number;
                    }
                    if (!seals.hash(before[0], changeset, curated, content).equals(changeset.hash)) {
                        add(changeset(changeset.number, "is not what its hash was made of, or not behind the changeset that it followed"));
                    }
                    before[0] = changeset.hash;
                }
            }));
            if (number[0] < last) {
                add(changeset(last, "is missing"));
            }
            return before[0];
        }

        private static Altered changeset(long number, String detail) {
            return new Altered(Altered.Subject.CHANGESET, Long.toString(number), null, number, detail);
        }

        private void things(Sealed sort) {
            walk(sort, keys -> {
                Map<String, Seal> last = Seal.last(sort.subject(), keys, session);
                sort.states(keys).forEach((key, state) -> {
                    Seal seal = last.get(key);
                    if (seal == null) {
                        add(thing(sort, key, null, "was recorded by no changeset"));
                    } else if (!seal.digest.equals(digests.of(state))) {
                        add(thing(sort, key, seal.changeset, "is not what that changeset left"));
                    }
                });
            });
            missing(sort);
            merges(sort);
        }

        private void missing(Sealed sort) {
            String behind = "";
            List<String> sealed = sealed(sort, behind);
            while (!sealed.isEmpty()) {
                Set<String> there = sort.states(sealed).keySet();
                sealed.stream().filter(key -> !there.contains(key)).forEach(key -> add(thing(sort, key, null, "is missing")));
                session.clear();
                sealed = sealed(sort, sealed.get(sealed.size() - 1));
            }
        }

        /** Whatever is merged stands for nothing, and one step after the other leads to what stands for it. */
        private void merges(Sealed sort) {
            Map<String, Merged> merges = sort.merges().stream().collect(Collectors.toMap(Merged::key, Function.identity()));
            for (Merged merge : merges.values()) {
                String end = merge.into();
                for (int steps = 0; merges.containsKey(end) && steps < merges.size(); steps++) {
                    end = merges.get(end).into();
                }
                if (merges.containsKey(end) || !end.equals(merge.survivor())) {
                    add(thing(sort, merge.key(), null, "is not merged into what stands for it"));
                }
            }
        }

        private List<String> sealed(Sealed sort, String behind) {
            // Ordered as the index is, and each as often as it was sealed, so that H2 does not read all to find the first.
            return batches.createSelectionQuery("""
                    select s.thing from Seal s where s.subject = :subject and s.thing > :behind order by s.subject, s.thing""", String.class)
                    .setParameter("subject", sort.subject()).setParameter("behind", behind).setMaxResults(ChangesetHasher.AT_ONCE).getResultList().stream()
                    .distinct().toList();
        }

        /** What was replaced is what the changeset left that had written it, and none is missing since they are kept. */
        private void formerStates() {
            Scroll.chunks(batches, """
                    select f, s from FormerState f join Seal s on s.subject = f.subject and s.thing = f.thing and s.changeset = f.changeset
                    order by f.changeset""", Object[].class, chunk -> chunk.forEach(row -> {
                FormerState former = (FormerState) row[0];
                if (!digests.of(former.state).equals(((Seal) row[1]).digest)) {
                    add(former((Seal) row[1], "has a former state that is not what that changeset left"));
                }
            }));
            Long begun = Seal.historyBegins(batches);
            if (begun != null) {
                batches.createSelectionQuery("""
                        from Seal s where (s.subject = SPEAKER or s.subject = CLAIM or s.subject = DOCUMENT)
                        and (select min(n.changeset) from Seal n where n.subject = s.subject and n.thing = s.thing
                             and n.changeset > s.changeset) >= :begun
                        and not exists (select 1 from FormerState f where f.subject = s.subject and f.thing = s.thing
                                        and f.changeset = s.changeset)""", Seal.class)
                        .setParameter("begun", begun).getResultList()
                        .forEach(seal -> add(former(seal, "has lost the former state that that changeset left")));
            }
        }

        private static Altered former(Seal seal, String detail) {
            return new Altered(Altered.Subject.valueOf(seal.subject.name()), seal.thing, null, seal.changeset, detail);
        }

        private static Altered thing(Sealed sort, String key, Long changeset, String detail) {
            return new Altered(Altered.Subject.valueOf(sort.subject().name()), key, null, changeset, detail);
        }
    }
}
