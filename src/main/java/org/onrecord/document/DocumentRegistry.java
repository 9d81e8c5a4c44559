package org.onrecord.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changesets;
import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerRegistry;
import org.onrecord.text.Folding;

/** Finds the document that a client means, or records it. What the client says of a known document completes it and never overwrites. */
@ApplicationScoped
public class DocumentRegistry {
    private final DocumentRepository documents;
    private final SpeakerRegistry speakers;
    private final Changesets changesets;

    DocumentRegistry(DocumentRepository documents, SpeakerRegistry speakers, Changesets changesets) {
        this.documents = documents;
        this.speakers = speakers;
        this.changesets = changesets;
    }

    /**
     * @param on              the day as of which the publisher's name is read where the document has no date of its own
     * @param pointer         where the draft stands in what the client sent
     * @param createdSpeakers takes the slugs of the speakers that were not on record yet
     * @param created         takes the id of the document if it was not on record yet
     */
    @Transactional(TxType.MANDATORY)
    public Document resolve(DocumentDraft draft, EdtfDate on, String pointer, Collection<String> createdSpeakers,
            Collection<UUID> created) {
        Speaker publisher = draft.publisher() == null
                ? null
                : speakers.resolve(draft.publisher(), draft.published() == null ? on : draft.published(), pointer + "/publisher",
                        SpeakerKind.OUTLET, createdSpeakers);
        Optional<Document> known = known(draft, publisher, pointer);
        if (known.isEmpty() || completes(known.get(), draft, publisher)) {
            // Another writer may be recording the same document; behind the lock its work is seen.
            changesets.lock();
            known.ifPresent(documents.getEntityManager()::refresh);
            known = known(draft, publisher, pointer);
        }
        known.ifPresent(document -> complete(document, draft, publisher, pointer));
        return known.orElseGet(() -> create(new Document(draft.url(), draft.title(), publisher, draft.published()), created));
    }

    private Optional<Document> known(DocumentDraft draft, Speaker publisher, String pointer) {
        if (draft.id() != null) {
            return Optional.of(documents.byId(draft.id()).orElseThrow(() -> ProblemException.validation(
                    Fault.pointer(pointer, "is the id of no document on record: '" + draft.id() + "'; GET /documents?q= finds them"))));
        }
        return draft.url() != null ? documents.byUrl(draft.url()) : untraced(draft, publisher, pointer);
    }

    private Optional<Document> untraced(DocumentDraft draft, Speaker publisher, String pointer) {
        List<Document> untraced = documents.untraced(draft.title(), publisher, draft.published());
        if (untraced.size() > 1) {
            throw ProblemException.conflict(Fault.pointer(pointer, "can be any of " + untraced.size()
                    + " documents of that title; give the id of the one that is meant: "
                    + String.join(", ", untraced.stream().map(document -> document.id.toString()).toList())));
        }
        return untraced.stream().findFirst();
    }

    private Document create(Document document, Collection<UUID> created) {
        documents.persist(document);
        created.add(document.id);
        return document;
    }

    private static boolean completes(Document document, DocumentDraft draft, Speaker publisher) {
        return draft.title() != null && document.title == null || publisher != null && document.publisher == null
                || draft.published() != null && document.published == null;
    }

    private static void complete(Document document, DocumentDraft draft, Speaker publisher, String pointer) {
        if (draft.url() != null && !Document.normalized(draft.url()).equals(document.url)) {
            throw contradiction(pointer + "/url", document, document.url);
        }
        if (draft.title() != null && document.title == null) {
            document.entitle(draft.title());
        } else if (draft.title() != null && !Folding.fold(draft.title()).equals(document.foldedTitle)) {
            throw contradiction(pointer + "/title", document, document.title);
        }
        if (publisher != null && document.publisher == null) {
            document.publisher = publisher;
        } else if (publisher != null && document.publisher != publisher) {
            throw contradiction(pointer + "/publisher", document, document.publisher.slug());
        }
        if (draft.published() != null && document.published == null) {
            document.published = draft.published();
        } else if (draft.published() != null && !draft.published().equals(document.published)) {
            throw contradiction(pointer + "/published", document, document.published.value());
        }
    }

    private static ProblemException contradiction(String pointer, Document document, String recorded) {
        return ProblemException.conflict(Fault.pointer(pointer,
                "contradicts what is recorded of document " + document.id + ", '" + recorded + "'; leave it out to use that"));
    }
}
