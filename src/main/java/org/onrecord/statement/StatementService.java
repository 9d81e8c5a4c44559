package org.onrecord.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.onrecord.api.Faults;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Revision;
import org.onrecord.changeset.Changes;
import org.onrecord.changeset.Changeset;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.IfMatch;
import org.onrecord.changeset.Signature;
import org.onrecord.document.Difference;
import org.onrecord.statement.DraftGroup.Entry;
import org.onrecord.statement.StatementView.Created;

/** Writes to the record. Each call is all of it or nothing, and one changeset where it does not say otherwise. */
@ApplicationScoped
public class StatementService {
    private final StatementRepository statements;
    private final StatementReader reader;
    private final DraftResolver drafts;
    private final StatementWriter writer;
    private final RememberedAnswers remembered;
    private final Changesets changesets;
    private final EntityManager session;
    private final Purge purge;
    private final IndexFeed index;

    StatementService(StatementRepository statements, StatementReader reader, DraftResolver drafts, StatementWriter writer,
            RememberedAnswers remembered, Changesets changesets, EntityManager session, Purge purge, IndexFeed index) {
        this.statements = statements;
        this.reader = reader;
        this.drafts = drafts;
        this.writer = writer;
        this.remembered = remembered;
        this.changesets = changesets;
        this.session = session;
        this.purge = purge;
        this.index = index;
    }

    /**
     * What became of some groups.
     *
     * @param changeset the number of the changeset, or {@code null} where nothing was written
     * @param problems  for each group what was wrong with it, or {@code null} where it was written
     * @param created   what else was recorded
     * @param differing what the groups say otherwise of documents than the record
     */
    public record Written(Long changeset, List<RowProblem> problems, Created created, List<RowDifference> differing) {}

    /**
     * What one of many drafts says otherwise of a document than the record.
     *
     * @param group of which group it is a draft, counted from 0
     * @param row   which draft of the group it is, counted from 0
     */
    public record RowDifference(int group, int row, Difference difference) {}

    /** A statement that a client sends, and what it signs it with. */
    record Sent(StatementDraft draft, Signature signature) {}

    /** What became of it: how it stands on record, or what rule it breaks. */
    record Recorded(StatementView view, ProblemException problem) {
        StatementView orThrow() {
            if (problem != null) {
                throw problem;
            }
            return view;
        }
    }

    /** @param idempotencyKey makes a repeated call answer what the first did */
    @Transactional
    StatementView record(Sent sent, String idempotencyKey) {
        changesets.lock();
        return remembered.answer(idempotencyKey, sent.signature(), sent.draft(), () -> record(List.of(sent)).get(0).orThrow());
    }

    /** Records statements, each in a changeset of its own, those that break a rule excepted. What they name is looked up for all of them at once. */
    @Transactional
    List<Recorded> record(List<Sent> all) {
        changesets.lock();
        keepInMemory();
        ResolutionContext known = drafts.known(all.stream().map(Sent::draft).toList());
        List<Recorded> outcomes = new ArrayList<>();
        Map<Integer, ResolvedDrafts> readings = new LinkedHashMap<>();
        Map<Long, Changeset> made = new HashMap<>();
        for (Sent sent : all) {
            try {
                ResolvedDrafts reading = drafts.read(new DraftGroup(List.of(Entry.recording(sent.draft()))), known, Map.of());
                Changeset changeset = writer.begin(List.of(reading), Map.of(), sent.signature());
                made.put(changeset.number(), changeset);
                readings.put(outcomes.size(), reading);
                outcomes.add(null);
            } catch (RowProblem e) {
                outcomes.add(new Recorded(null, e.problem()));
            }
        }
        if (!readings.isEmpty()) {
            writer.insert(readings.values());
            LoadedVersions written = reader.written(readings.values().stream().flatMap(reading -> reading.versions().stream()).toList(),
                    changeset -> made.get(changeset).at());
            Iterator<StatementRepository.Recorded> versions = written.all().iterator();
            readings.forEach((place, reading) -> outcomes.set(place, new Recorded(shown(versions.next(), written, reading), null)));
        }
        return outcomes;
    }

    private StatementView shown(StatementRepository.Recorded version, LoadedVersions written, ResolvedDrafts reading) {
        if (reading.changes().onlyAdded()) {
            index.written(List.of(version), written, version.version().validFrom);
        }
        return written.view(version).with(reading.created(), reading.differences());
    }

    /**
     * Records groups of statements in one changeset, those that break a rule excepted.
     *
     * @param rows the ids of statements by their externalIds, to which the groups may link; takes those of the groups that are written
     */
    @Transactional(TxType.MANDATORY)
    public Written write(List<DraftGroup> groups, Map<String, UUID> rows, Signature signature) {
        changesets.lock();
        keepInMemory();
        ResolutionContext known = drafts.known(groups.stream().flatMap(DraftGroup::drafts).toList());
        Map<UUID, StatementVersion> current = statements.current(groups.stream().flatMap(group -> group.entries().stream())
                .filter(Entry::correction).map(Entry::statement).collect(Collectors.toSet()));
        List<ResolvedDrafts> readings = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        List<RowDifference> differing = new ArrayList<>();
        for (DraftGroup group : groups) {
            try {
                refuseRetracted(group, current);
                ResolvedDrafts reading = drafts.read(group, known, rows);
                readings.add(reading);
                for (int row = 0; row < reading.versions().size(); row++) {
                    for (Difference difference : reading.versions().get(row).differences()) {
                        differing.add(new RowDifference(problems.size(), row, difference));
                    }
                }
                group.entries().stream().filter(entry -> entry.draft().externalId() != null)
                        .forEach(entry -> rows.put(entry.draft().externalId(), entry.statement()));
                problems.add(null);
            } catch (RowProblem e) {
                problems.add(e);
            }
        }
        if (readings.isEmpty()) {
            return new Written(null, problems, new ResolvedDrafts().created(), List.of());
        }
        Changeset changeset = writer.write(readings, current, signature);
        if (current.isEmpty() && readings.stream().allMatch(reading -> reading.changes().onlyAdded())) {
            LoadedVersions written = reader.written(readings.stream().flatMap(reading -> reading.versions().stream()).toList(),
                    number -> changeset.at());
            index.written(written.all(), written, changeset.number());
        }
        Changes changes = new Changes();
        readings.forEach(reading -> changes.include(reading.changes()));
        return new Written(changeset.number(), problems, new ResolvedDrafts(List.of(), changes).created(), differing);
    }

    private static void refuseRetracted(DraftGroup group, Map<UUID, StatementVersion> current) {
        for (int row = 0; row < group.entries().size(); row++) {
            StatementVersion version = current.get(group.entries().get(row).statement());
            if (version == null) {
                continue;
            }
            Purge.refusePurged(row, version);
            if (version.retracted) {
                throw new RowProblem(row, ProblemException.conflict(Fault.pointer("", "is of statement " + version.id
                        + ", which was retracted by changeset " + version.validFrom
                        + "; correct that by itself to put it back on record")));
            }
        }
    }

    /**
     * Records statements that may link to each other by externalId, in one changeset.
     *
     * @throws RowProblem for the first draft that breaks a rule
     */
    @Transactional
    public void recordAll(List<StatementDraft> rows, Signature signature) {
        for (RowProblem problem : write(List.of(DraftGroup.recording(rows)), new HashMap<>(), signature).problems()) {
            if (problem != null) {
                throw problem;
            }
        }
    }

    /**
     * Gives a statement a new state, in a version of its own where that is another one.
     *
     * @param revising     the new state, by the current one
     * @param precondition that the client knows the current version, by the number of its changeset
     */
    @Transactional
    StatementView correct(UUID id, Function<StatementView, Revision<StatementDraft>> revising, IfMatch precondition, Signature signature) {
        if (precondition.meansSeveral()) {
            // A patch is made for the version that it replaces.
            changesets.lock();
        }
        StatementVersion known = existing(id);
        precondition.check(known.validFrom);
        Purge.refusePurged(known);
        StatementView view = reader.view(known);
        Revision<StatementDraft> revision = revising.apply(view);
        if (!revision.changes()) {
            return view;
        }
        Faults faults = new Faults(revision.faults());
        ResolvedDrafts reading = faults.get(() -> read(new Entry(id, true, revision.state())));
        faults.throwIfAny();
        changesets.lock();
        StatementVersion current = existing(id);
        precondition.check(current.validFrom);
        VersionParts before = statements.parts(List.of(current)).get(0);
        VersionParts next = reading.versions().get(0);
        next.follow(before);
        return !current.retracted && reading.changes().none() && next.says(before)
                ? reader.view(current).with(reading.created(), reading.differences())
                : replace(id, reading, precondition, signature);
    }

    /** @param precondition that the client knows the current version, by the number of its changeset */
    @Transactional
    StatementView retract(UUID id, IfMatch precondition, Signature signature) {
        changesets.lock();
        StatementVersion current = existing(id);
        Purge.refusePurged(current);
        if (current.retracted) {
            throw ProblemException
                    .conflict(Fault.pointer("", "Statement " + id + " is retracted already, by changeset " + current.validFrom));
        }
        List<VersionParts> parts = statements.parts(List.of(current));
        parts.get(0).version().retracted = true;
        return replace(id, new ResolvedDrafts(parts, new Changes()), precondition, signature);
    }

    /**
     * Removes the words of a statement from all its versions, for good. What stays is who said something, where and when, and a last version that
     * says that the words were removed.
     *
     * @param precondition that the client knows the current version, by the number of its changeset
     */
    @Transactional
    StatementView purge(UUID id, IfMatch precondition, Signature signature) {
        changesets.lock();
        StatementVersion current = existing(id);
        precondition.check(current.validFrom);
        Purge.refusePurged(current);
        VersionParts last = statements.parts(List.of(current)).get(0);
        Purge.removeWords(last);
        Changeset changeset = writer.write(List.of(new ResolvedDrafts(List.of(last), new Changes())), Map.of(id, current), signature);
        purge.removeWords(id, changeset);
        session.clear();
        return reader.view(existing(id));
    }

    /**
     * What was done to undo a changeset.
     *
     * @param retracted the statements that it had recorded
     * @param restored  the statements that it had corrected
     */
    public record Withdrawn(List<UUID> retracted, List<UUID> restored) {}

    /** Makes the statements whose current versions a changeset has made what they were before it: retracted where they were not on record. */
    @Transactional(TxType.MANDATORY)
    public Withdrawn withdraw(long changeset, Signature signature) {
        changesets.lock();
        List<StatementVersion> made = statements.madeBy(changeset);
        Map<UUID, StatementVersion> before = statements.before(made);
        List<VersionParts> parts = statements.parts(made.stream().map(version -> before.getOrDefault(version.id, version)).toList());
        parts.stream().map(VersionParts::version).forEach(version -> version.retracted |= !before.containsKey(version.id));
        if (!parts.isEmpty()) {
            writer.write(List.of(new ResolvedDrafts(parts, new Changes())),
                    made.stream().collect(Collectors.toMap(version -> version.id, Function.identity())), signature);
        }
        return new Withdrawn(made.stream().map(version -> version.id).filter(id -> !before.containsKey(id)).toList(),
                List.copyOf(before.keySet()));
    }

    private StatementView replace(UUID id, ResolvedDrafts reading, IfMatch precondition, Signature signature) {
        changesets.lock();
        StatementVersion current = existing(id);
        precondition.check(current.validFrom);
        Purge.refusePurged(current);
        Changeset changeset = writer.write(List.of(reading), Map.of(id, current), signature);
        LoadedVersions written = reader.written(reading.versions(), number -> changeset.at());
        return written.view(written.all().get(0)).with(reading.created(), reading.differences());
    }

    /** Waits for the other writers only where more than the statement itself is to be recorded. */
    private ResolvedDrafts read(Entry entry) {
        keepInMemory();
        DraftGroup group = new DraftGroup(List.of(entry));
        try {
            ResolvedDrafts reading = drafts.read(group, drafts.known(List.of(entry.draft())), Map.of());
            if (reading.changes().none()) {
                return reading;
            }
            // Another writer may be recording the same; behind the lock its work is seen.
            changesets.lock();
            session.clear();
            return drafts.read(group, drafts.known(List.of(entry.draft())), Map.of());
        } catch (RowProblem e) {
            throw e.problem();
        }
    }

    /** What drafts complete and add is written when all of it is known, not whenever something is looked up. */
    private void keepInMemory() {
        session.setFlushMode(FlushModeType.COMMIT);
    }

    private StatementVersion existing(UUID id) {
        return statements.current(id).orElseThrow(() -> ProblemException.notFound("There is no statement " + id + "."));
    }
}
