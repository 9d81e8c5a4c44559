package org.onrecord.statement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.onrecord.api.Ids;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Where;
import org.onrecord.changeset.Changes;
import org.onrecord.changeset.Changeset;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.Signature;
import org.onrecord.changeset.Subject;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerRepository;

/** Splits speakers: what was taken for one speaker's is another one's. Unlike a merge it moves statements, each in a version of its own. */
@ApplicationScoped
public class Reattribution {
    private final StatementRepository statements;
    private final StatementWriter writer;
    private final FilterReader filters;
    private final SpeakerRepository speakers;
    private final Changesets changesets;

    Reattribution(StatementRepository statements, StatementWriter writer, FilterReader filters, SpeakerRepository speakers,
            Changesets changesets) {
        this.statements = statements;
        this.writer = writer;
        this.filters = filters;
        this.speakers = speakers;
        this.changesets = changesets;
    }

    /**
     * Moves statements in one changeset.
     *
     * @param filter which ones, where the split itself names none; it asks for those that the speaker made
     */
    @Transactional
    public SplitView split(String slug, Split split, StatementFilter filter, Signature signature) {
        changesets.lock();
        Speaker from = speakers.existing(slug);
        from.refuseMerged("split that");
        Speaker into = speakers.bySlug(split.into()).map(Speaker::standing).orElseThrow(() -> ProblemException.validation(
                Fault.pointer("/into",
                        "should be an id that is on record, not '" + split.into() + "'; POST /speakers records another one")));
        refuseToMove(from, into);
        Map<UUID, StatementVersion> before = split.changeset() == null
                ? Map.of()
                : statements.before(statements.writtenBy(split.changeset()));
        List<StatementVersion> chosen = chosen(from, into, split, filter, before);
        if (chosen.isEmpty()) {
            return new SplitView(from.slug(), into.slug(), 0, null);
        }
        List<VersionParts> parts = statements.parts(chosen);
        for (int i = 0; i < chosen.size(); i++) {
            Purge.refusePurged(chosen.get(i));
            parts.get(i).version().retracted = chosen.get(i).retracted;
            parts.get(i).reattribute(from, into);
        }
        if (!before.isEmpty()) {
            // Whoever has been merged has again what was its own.
            Map<UUID, VersionParts> states = statements.parts(before.values()).stream()
                    .collect(Collectors.toMap(one -> one.version().id, Function.identity()));
            parts.forEach(one -> one.follow(states.get(one.version().id)));
        }
        Changeset changeset = writer.write(List.of(new ResolvedDrafts(parts, new Changes())),
                chosen.stream().collect(Collectors.toMap(version -> version.id, Function.identity())), signature);
        changesets.curated(changeset, Subject.SPEAKER, List.of(from.slug(), into.slug()));
        return new SplitView(from.slug(), into.slug(), chosen.size(), changeset.number());
    }

    private static void refuseToMove(Speaker from, Speaker into) {
        if (from == into) {
            throw ProblemException.conflict(Fault.pointer("/into",
                    "means " + from.slug() + " itself, or what was merged into it; undo that merge, or name another one"));
        }
        if (from.kind() == SpeakerKind.ANONYMOUS || into.kind() == SpeakerKind.ANONYMOUS) {
            throw ProblemException.conflict(Fault.pointer("/into",
                    "would move statements from or to an anonymous source, which is one per use; correct the statements instead"));
        }
    }

    /** @param before the versions that the changeset of the split replaced, where it names one */
    private List<StatementVersion> chosen(Speaker from, Speaker into, Split split, StatementFilter filter,
            Map<UUID, StatementVersion> before) {
        refuseOtherSpeakers(filter);
        long changeset = changesets.lastWritten();
        StatementCriteria criteria = filters.criteria(filter, changeset);
        boolean filtered = !criteria.equals(StatementCriteria.ofAll(changeset));
        if ((split.statements() == null ? 0 : 1) + (split.changeset() == null ? 0 : 1) + (filtered ? 1 : 0) != 1) {
            throw ProblemException.validation(Fault.pointer("",
                    "should say which statements move, by one of 'statements', 'changeset' and the filters of GET /statements"));
        }
        if (split.statements() != null) {
            return named(from, split.statements());
        }
        return split.changeset() != null ? moved(before.values(), into, from) : found(from, criteria);
    }

    private static void refuseOtherSpeakers(StatementFilter filter) {
        if (!filter.speaker().isEmpty() || filter.affiliates() != null) {
            throw ProblemException.validation(Fault.parameter(filter.speaker().isEmpty() ? "affiliates" : "speaker",
                    "should be left out; what the speaker of the path has made moves"));
        }
        if (filter.asOf() != null) {
            throw ProblemException.validation(Fault.parameter("asOf", "should be left out; what is on record now moves"));
        }
    }

    private List<StatementVersion> named(Speaker from, List<String> sent) {
        List<UUID> ids = sent.stream().map(id -> Ids.parse(id).orElse(null)).toList();
        Map<UUID, StatementVersion> current = statements.current(ids.stream().filter(Objects::nonNull).distinct().toList());
        Set<UUID> its = ids(statements.concerning(from, current.values()));
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) == null || !its.contains(ids.get(i))) {
                throw ProblemException.validation(Fault.pointer("/statements/" + i, current.containsKey(ids.get(i))
                        ? "is of a statement that " + from.slug() + " neither made nor relayed"
                        : "should be the id of a statement on record"));
            }
        }
        return List.copyOf(current.values());
    }

    private List<StatementVersion> moved(Collection<StatementVersion> before, Speaker from, Speaker into) {
        Set<UUID> moved = ids(statements.concerning(from, before));
        List<StatementVersion> current = statements.concerning(into, statements.current(moved).values());
        if (current.isEmpty()) {
            throw ProblemException
                    .conflict(Fault.pointer("/changeset", "should be that of a split of " + from.slug() + " into " + into.slug()
                            + "; it moved nothing that is still there"));
        }
        return current;
    }

    private static Set<UUID> ids(List<StatementVersion> versions) {
        return versions.stream().map(version -> version.id).collect(Collectors.toSet());
    }

    private List<StatementVersion> found(Speaker from, StatementCriteria criteria) {
        Where where = StatementConditions.of(criteria).and("v.speaker.id in :origins", "origins", speakers.withMerged(List.of(from.id())));
        List<StatementVersion> found = statements.found(where, Split.MOST + 1);
        if (found.size() > Split.MOST) {
            throw ProblemException.validation(Fault.parameter("from",
                    "or another parameter should narrow it down to " + Split.MOST + " statements; split it part by part"));
        }
        return found;
    }
}
