package org.onrecord.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Brevity;
import org.onrecord.api.Ids;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changes;
import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerDraft;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerLookup;
import org.onrecord.speaker.SpeakerResolver;

/**
 * Finds the document that a client means, or records it. What the client says of a known document completes it and never overwrites, nor is it refused:
 * what differs stays with the appearance.
 */
@ApplicationScoped
public class DocumentResolver {
    private final DocumentRepository documents;
    private final SpeakerResolver speakers;

    DocumentResolver(DocumentRepository documents, SpeakerResolver speakers) {
        this.documents = documents;
        this.speakers = speakers;
    }

    /** The documents that some drafts can mean. */
    public DocumentLookup known(Stream<DocumentDraft> drafts) {
        return new DocumentLookup(documents, drafts.toList());
    }

    /**
     * @param kind     of a new publisher whose kind the client does not say
     * @param printed  what the client says is printed there
     * @param on       the day as of which the publisher's name is read where the document has no date of its own
     * @param pointer  where the draft stands in what the client sent
     * @param names    whom names mean
     * @param changes  takes what was not on record yet
     */
    public ResolvedDocument resolve(DocumentDraft draft, SpeakerKind kind, Printed printed, EdtfDate on, String pointer,
            SpeakerLookup names,
            DocumentLookup known, Changes changes) {
        Optional<Document> referred = referred(draft, pointer, known);
        EdtfDate day = draft.published() == null ? on : draft.published();
        String place = pointer + "/publisher";
        if (referred.isPresent()) {
            Document document = referred.get().standing();
            Speaker recorded = document.publisher() == null ? null : document.publisher().standing();
            Speaker publisher = recorded == null || speakers.mayMean(draft.publisher(), recorded, names)
                    ? publisher(draft.publisher(), kind, recorded, day, place, names, changes)
                    : null;
            return compared(referred.get(), draft, printed, publisher, pointer, names, known, changes);
        }
        Speaker publisher = publisher(draft.publisher(), kind, null, day, place, names, changes);
        Optional<Document> untraced = draft.url() == null ? untraced(draft, publisher, pointer, known) : Optional.empty();
        Document document = untraced.orElseGet(() -> {
            Document recorded = new Document(draft.url(), draft.title(), publisher, draft.published());
            known.add(recorded, changes);
            return recorded;
        });
        return compared(document, draft, printed, publisher, pointer, names, known, changes);
    }

    /**
     * The documents on record that a draft may mean, each as what stands for it.
     *
     * @param pointer where the draft stands in what the client sent
     * @param names   whom names mean
     */
    public LikelyDocuments likely(DocumentDraft draft, String pointer, SpeakerLookup names) {
        DocumentLookup known = known(Stream.of(draft));
        return referred(draft, pointer, known).map(Document::standing).map(LikelyDocuments::of)
                .orElseGet(() -> LikelyDocuments.of(draft, draft.url() == null ? taken(draft, known, names) : List.of(),
                        documents.alike(draft.title(), draft.url()), document -> mayPublish(draft, document, names)));
    }

    /**
     * What recording a draft would find out: what it says otherwise of the document on record that it means, if there is one. Nothing stays changed.
     *
     * @param sure    the document on record
     * @param on      the day as of which the publisher's name is read where the draft has no date
     * @param pointer where the draft stands in what the client sent
     * @throws ProblemException where the publisher would be refused
     */
    public List<Difference> differences(DocumentDraft draft, Optional<Document> sure, EdtfDate on, String pointer) {
        SpeakerLookup names = speakers.known(Stream.ofNullable(draft.publisher()));
        Changes changes = new Changes();
        try {
            if (sure.isEmpty()) {
                EdtfDate day = draft.published() == null ? on : draft.published();
                publisher(draft.publisher(), SpeakerKind.OUTLET, null, day, pointer + "/publisher", names, changes);
                return List.of();
            }
            DocumentDraft meant = new DocumentDraft(sure.get().slug(), draft.url(), draft.title(), draft.publisher(), draft.published());
            return resolve(meant, SpeakerKind.OUTLET, new Printed(null, null, null, null), on, pointer, names, known(Stream.of(meant)),
                    changes).differences();
        } finally {
            changes.takeBack();
        }
    }

    private List<Document> taken(DocumentDraft draft, DocumentLookup known, SpeakerLookup names) {
        return known.untraced(draft.title(), null, draft.published()).stream().map(Document::standing).distinct()
                .filter(document -> draft.publisher() == null || document.publisher != null && mayPublish(draft, document, names))
                .toList();
    }

    private boolean mayPublish(DocumentDraft draft, Document document, SpeakerLookup names) {
        return document.publisher == null || speakers.mayMean(draft.publisher(), document.publisher.standing(), names);
    }

    private static Optional<Document> referred(DocumentDraft draft, String pointer, DocumentLookup known) {
        if (draft.id() != null) {
            return Optional.of(known.byId(draft.id()).orElseThrow(() -> ProblemException.validation(Fault.pointer(pointer,
                    "is the id of no document on record"
                            + Ids.parse(draft.id()).map(id -> ": '" + id + "'").orElse(", which would be a UUID")
                            + "; GET /documents?q= finds them"))));
        }
        return Optional.ofNullable(draft.url()).flatMap(known::byUrl);
    }

    private static Optional<Document> untraced(DocumentDraft draft, Speaker publisher, String pointer, DocumentLookup known) {
        List<Document> untraced = known.untraced(draft.title(), publisher, draft.published()).stream().map(Document::standing).distinct()
                .toList();
        if (untraced.size() > 1) {
            throw ProblemException.conflict(Fault.pointer(pointer, "can be any of " + untraced.size()
                    + " documents of that title; give the id of the one that is meant: "
                    + Brevity.list(untraced.stream().map(Document::slug).toList())));
        }
        return untraced.stream().findFirst();
    }

    /** @param recorded whom a name alone means without looking further, for it is one of his; or {@code null} */
    private Speaker publisher(SpeakerDraft draft, SpeakerKind kind, Speaker recorded, EdtfDate on, String pointer, SpeakerLookup names,
            Changes changes) {
        if (draft == null || recorded != null && draft.nameOnly()) {
            return recorded;
        }
        return speakers.resolve(draft, on, pointer, kind, names, changes);
    }

    /** Completes a document by what a draft says of it, and finds out what that says otherwise. */
    private ResolvedDocument compared(Document named, DocumentDraft draft, Printed printed, Speaker publisher, String pointer,
            SpeakerLookup names, DocumentLookup known, Changes changes) {
        Document document = named.standing();
        known.complete(document, draft, publisher, changes);
        return new Comparison(named, document, pointer, publisher,
                name -> speakers.mayMean(SpeakerDraft.of(name), document.publisher().standing(), names)).of(draft, printed);
    }
}
