package org.onrecord.statement;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Ids;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changesets;
import org.onrecord.claim.ClaimRegistry;
import org.onrecord.date.EdtfDate;
import org.onrecord.document.DocumentRegistry;
import org.onrecord.speaker.SpeakerRegistry;
import org.onrecord.statement.StatementDraft.AppearanceDraft;
import org.onrecord.statement.StatementDraft.HopDraft;
import org.onrecord.statement.StatementDraft.LinkDraft;
import org.onrecord.statement.StatementDraft.Target;
import org.onrecord.statement.StatementView.Created;

/** Turns a draft into a version: finds or records all that it names. */
@ApplicationScoped
class DraftReader {

    private final SpeakerRegistry speakers;
    private final ClaimRegistry claims;
    private final DocumentRegistry documents;
    private final StatementRepository statements;
    private final Changesets changesets;

    DraftReader(SpeakerRegistry speakers, ClaimRegistry claims, DocumentRegistry documents, StatementRepository statements,
            Changesets changesets) {
        this.speakers = speakers;
        this.claims = claims;
        this.documents = documents;
        this.statements = statements;
        this.changesets = changesets;
    }

    static Created nothingCreated() {
        return new Created(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    /**
     * @param id      of the statement
     * @param rows    the ids of the statements that are recorded along with this one, by their externalId
     * @param created takes what was not on record yet
     */
    VersionParts read(StatementDraft draft, UUID id, Map<String, UUID> rows, Created created) {
        notInTheFuture(draft.date(), "/date");
        StatementVersion version = new StatementVersion();
        version.id = id;
        version.text = draft.text();
        version.verbatim = draft.verbatim();
        version.language = draft.language();
        version.stance = draft.stance();
        version.stanceBasis = draft.stanceBasis();
        version.date = draft.date();
        version.externalId = draft.externalId();
        version.speaker = speakers.resolve(draft.speaker(), draft.date(), "/speaker", null, created.speakers());
        version.claim = draft.claim() == null ? null : claims.resolve(draft.claim(), "/claim", created.claims());
        VersionParts parts = new VersionParts(version);
        for (int i = 0; i < draft.appearances().size(); i++) {
            read(draft.appearances().get(i), i, parts, created);
        }
        read(draft.links(), rows, parts);
        return parts;
    }

    private void read(AppearanceDraft draft, int position, VersionParts parts, Created created) {
        String pointer = "/appearances/" + position;
        EdtfDate said = parts.version().date;
        if (draft.document().published() != null) {
            notInTheFuture(draft.document().published(), pointer + "/document/published");
        }
        Appearance appearance = new Appearance();
        appearance.position = position;
        appearance.document = documents.resolve(draft.document(), said, pointer + "/document", created.speakers(), created.documents());
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
            hop.speaker = speakers.resolve(hopDraft.speaker(), said, pointer + "/chain/" + i + "/speaker", null, created.speakers());
            hop.verb = hopDraft.verb();
            hop.url = hopDraft.url();
            parts.add(hop, appearance);
        }
    }

    private void read(List<LinkDraft> drafts, Map<String, UUID> rows, VersionParts parts) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            LinkDraft draft = drafts.get(i);
            String pointer = "/links/" + i + "/statement";
            UUID target = target(draft.statement(), rows, pointer);
            if (target.equals(parts.version().id)) {
                throw ProblemException.validation(Fault.pointer(pointer, "is the statement itself; link to another one"));
            }
            if (!seen.add(List.of(draft.type(), target))) {
                throw ProblemException.validation(Fault.pointer("/links/" + i, "repeats a link; give each once"));
            }
            parts.add(draft.type(), target);
        }
    }

    private UUID target(Target target, Map<String, UUID> rows, String pointer) {
        if (target.externalId() == null) {
            return Ids.parse(target.id()).filter(id -> rows.containsValue(id) || statements.current(id).isPresent())
                    .orElseThrow(() -> ProblemException.validation(
                            Fault.pointer(pointer, "is the id of no statement on record: '" + target.id() + "'")));
        }
        UUID id = rows.get(target.externalId());
        if (id == null) {
            throw ProblemException.validation(Fault.pointer(pointer + "/externalId",
                    "is the externalId of no row sent along: '" + target.externalId() + "'; for a statement on record give its id"));
        }
        return id;
    }

    private void notInTheFuture(EdtfDate date, String pointer) {
        if (changesets.inTheFuture(date.earliest())) {
            throw ProblemException.validation(Fault.pointer(pointer, "lies in the future; it should be at most a day ahead"));
        }
    }
}
