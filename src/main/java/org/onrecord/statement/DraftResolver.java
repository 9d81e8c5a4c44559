package org.onrecord.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Faults;
import org.onrecord.api.Ids;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changes;
import org.onrecord.changeset.Changesets;
import org.onrecord.claim.ClaimResolver;
import org.onrecord.date.EdtfDate;
import org.onrecord.document.DocumentResolver;
import org.onrecord.document.ResolvedDocument;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerResolver;
import org.onrecord.statement.DraftGroup.Entry;
import org.onrecord.statement.StatementDraft.AppearanceDraft;
import org.onrecord.statement.StatementDraft.HopDraft;
import org.onrecord.statement.StatementDraft.LinkDraft;
import org.onrecord.statement.StatementDraft.Target;

/** Turns drafts into versions: finds all that they name, or says what is to be recorded along with them. */
@ApplicationScoped
class DraftResolver {
    private final SpeakerResolver speakers;
    private final ClaimResolver claims;
    private final DocumentResolver documents;
    private final StatementRepository statements;
    private final Changesets changesets;

    DraftResolver(SpeakerResolver speakers, ClaimResolver claims, DocumentResolver documents, StatementRepository statements,
            Changesets changesets) {
        this.speakers = speakers;
        this.claims = claims;
        this.documents = documents;
        this.statements = statements;
        this.changesets = changesets;
    }

    /** What some drafts name, with a fixed number of queries however many they are. */
    ResolutionContext known(List<StatementDraft> drafts) {
        return new ResolutionContext(speakers.known(drafts.stream().flatMap(StatementDraft::speakers)),
                claims.known(drafts.stream().map(StatementDraft::claim).filter(Objects::nonNull)),
                documents.known(drafts.stream().flatMap(StatementDraft::documents)),
                statements.onRecord(drafts.stream().flatMap(StatementDraft::linkedIds).collect(Collectors.toSet())));
    }

    /**
     * @param rows the ids of statements by their externalIds, to which the group may link beside its own
     * @throws RowProblem for the first draft that breaks a rule; nothing of the group is left in what is known then
     */
    ResolvedDrafts read(DraftGroup group, ResolutionContext known, Map<String, UUID> rows) {
        Map<String, UUID> own = new HashMap<>();
        ResolvedDrafts reading = new ResolvedDrafts();
        int row = 0;
        try {
            for (Entry entry : group.entries()) {
                if (entry.draft().externalId() != null && own.put(entry.draft().externalId(), entry.statement()) != null) {
                    throw ProblemException
                            .validation(Fault.pointer("/externalId", "was given to an earlier row; give each row its own"));
                }
                row++;
            }
            row = 0;
            for (Entry entry : group.entries()) {
                Faults faults = new Faults();
                VersionParts parts = read(entry, known, reading.changes(), faults);
                Function<String, UUID> byExternalId = externalId -> own.getOrDefault(externalId, rows.get(externalId));
                links(entry.draft().links(), known, own, byExternalId, parts, faults);
                faults.throwIfAny();
                reading.versions().add(parts);
                row++;
            }
            return reading;
        } catch (ProblemException e) {
            reading.changes().takeBack();
            throw new RowProblem(row, e);
        }
    }

    private VersionParts read(Entry entry, ResolutionContext known, Changes changes, Faults faults) {
        StatementDraft draft = entry.draft();
        faults.run(() -> changesets.refuseFuture(draft.date(), "/date"));
        StatementVersion version = new StatementVersion();
        version.id = entry.statement();
        version.text = draft.text();
        version.verbatim = draft.verbatim();
        version.language = draft.language();
        version.stance = draft.stance();
        version.stanceBasis = draft.stanceBasis() == null ? StanceBasis.EDITOR : draft.stanceBasis();
        version.date = draft.date();
        version.externalId = draft.externalId();
        version.speaker = faults
                .get(() -> speakers.resolve(draft.speaker(), draft.date(), "/speaker", entry.kind(draft.speaker(), null), known.speakers(),
                        changes));
        version.claim = draft.claim() == null ? null : faults.get(() -> claims.resolve(draft.claim(), "/claim", known.claims(), changes));
        VersionParts parts = new VersionParts(version);
        for (int i = 0; i < draft.appearances().size(); i++) {
            read(entry, i, parts, known, changes, faults);
        }
        return parts;
    }

    private void read(Entry entry, int position, VersionParts parts, ResolutionContext known, Changes changes, Faults faults) {
        AppearanceDraft draft = entry.draft().appearances().get(position);
        String pointer = "/appearances/" + position;
        EdtfDate said = parts.version().date;
        if (draft.document().published() != null) {
            faults.run(() -> changesets.refuseFuture(draft.document().published(), pointer + "/document/published"));
        }
        if (draft.published() != null) {
            faults.run(() -> changesets.refuseFuture(draft.published(), pointer + "/published"));
        }
        Appearance appearance = new Appearance();
        appearance.position = position;
        ResolvedDocument resolved = faults.get(() -> documents.resolve(draft.document(),
                entry.kind(draft.document().publisher(), SpeakerKind.OUTLET), draft.printed(), said, pointer + "/document",
                known.speakers(), known.documents(), changes));
        if (resolved != null) {
            appearance.document = resolved.document();
            appearance.printed = resolved.printed();
            parts.differences().addAll(resolved.differences());
        }
        appearance.medium = draft.medium();
        appearance.printedName = draft.printedName();
        appearance.cue = draft.cue();
        if (draft.quote() != null) {
            appearance.quoteExact = draft.quote().exact();
            appearance.quotePrefix = draft.quote().prefix();
            appearance.quoteSuffix = draft.quote().suffix();
        }
        parts.add(appearance);
        for (int i = 0; i < draft.chain().size(); i++) {
            HopDraft hopDraft = draft.chain().get(i);
            Hop hop = new Hop();
            hop.position = i;
            String place = pointer + "/chain/" + i + "/speaker";
            hop.speaker = faults.get(() -> speakers.resolve(hopDraft.speaker(), said, place, entry.kind(hopDraft.speaker(), null),
                    known.speakers(), changes));
            hop.verb = hopDraft.verb();
            hop.url = hopDraft.url();
            parts.add(hop, appearance);
        }
    }

    private static void links(List<LinkDraft> drafts, ResolutionContext known, Map<String, UUID> own, Function<String, UUID> byExternalId,
            VersionParts parts, Faults faults) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            LinkDraft draft = drafts.get(i);
            String pointer = "/links/" + i;
            faults.run(() -> {
                UUID target = target(draft.statement(), known, own, byExternalId, pointer + "/statement");
                if (target.equals(parts.version().id)) {
                    throw ProblemException
                            .validation(Fault.pointer(pointer + "/statement", "is the statement itself; link to another one"));
                }
                if (!seen.add(List.of(draft.type(), target))) {
                    throw ProblemException.validation(Fault.pointer(pointer, "repeats a link; give each once"));
                }
                parts.add(draft.type(), target);
            });
        }
    }

    private static UUID target(Target target, ResolutionContext known, Map<String, UUID> own, Function<String, UUID> byExternalId,
            String pointer) {
        if (target.externalId() == null) {
            return Ids.parse(target.id()).filter(id -> own.containsValue(id) || known.statements().contains(id))
                    .orElseThrow(() -> ProblemException.validation(
                            Fault.pointer(pointer, "is the id of no statement on record: '" + target.id() + "'")));
        }
        UUID id = byExternalId.apply(target.externalId());
        if (id == null) {
            throw ProblemException.validation(Fault.pointer(pointer + "/externalId",
                    "is the externalId of no row sent along: '" + target.externalId() + "'; for a statement on record give its id"));
        }
        return id;
    }
}
