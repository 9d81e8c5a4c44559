package org.onrecord.document;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.onrecord.api.Faults;
import org.onrecord.api.Problem.Candidate;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changes;
import org.onrecord.changeset.Changesets;
import org.onrecord.curation.Curator;
import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerLookup;
import org.onrecord.speaker.SpeakerResolver;
import org.onrecord.text.AddressIdentity;

/** Changes and merges documents as editors want them. */
@ApplicationScoped
public class DocumentCuration extends Curator<Document, UUID, DocumentState> {
    private final DocumentRepository documents;
    private final SpeakerResolver speakers;

    DocumentCuration(DocumentRepository documents, SpeakerResolver speakers, Changesets changesets, EntityManager session) {
        super(documents, changesets, session);
        this.documents = documents;
        this.speakers = speakers;
    }

    @Override
    protected boolean change(Document document, DocumentState state, Faults faults, Collection<String> curated) {
        Changes changes = new Changes();
        faults.run(() -> changesets.refuseFuture(state.published(), "/published"));
        if (state.url() != null && !AddressIdentity.of(state.url()).equals(document.urlIdentity)) {
            faults.run(() -> checkUrl(state.url()));
        }
        Speaker publisher = state.publisher() == null ? null : faults.get(() -> publisher(state, document, changes));
        faults.throwIfAny();
        if (changes.none() && Objects.equals(state.url(), document.url)
                && Objects.equals(state.title(), document.title) && Objects.equals(publisher, document.publisher)
                && Objects.equals(state.published(), document.published)) {
            return false;
        }
        changes.added().forEach(session::persist);
        document.describe(state.url(), state.title(), publisher, state.published());
        return true;
    }

    private void checkUrl(String url) {
        documents.byUrl(url).ifPresent(holder -> {
            throw ProblemException.conflict(new Fault(null, "/url", "is that of another document on record, " + holder.id
                    + "; merge the two where they are one", List.of(new Candidate(holder.slug(), holder.title))));
        });
    }

    /** Whoever stands for the one that is recorded leaves that one in its place, so that a merge can be undone. */
    private Speaker publisher(DocumentState state, Document document, Changes changes) {
        SpeakerLookup known = speakers.known(Stream.of(state.publisher()));
        Speaker publisher = speakers.resolve(state.publisher(), state.published() == null ? EdtfDate.WHENEVER : state.published(),
                "/publisher",
                SpeakerKind.OUTLET, known, changes);
        Speaker recorded = document.publisher;
        return recorded != null && recorded.standing() == publisher ? recorded : publisher;
    }
}
