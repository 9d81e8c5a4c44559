package org.onrecord.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Brevity;
import org.onrecord.api.Faults;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changes;
import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerLookup;
import org.onrecord.speaker.SpeakerResolver;

/** Finds the document that a client means, or records it. What the client says of a known document completes it and never overwrites. */
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
     * @param on       the day as of which the publisher's name is read where the document has no date of its own
     * @param pointer  where the draft stands in what the client sent
     * @param speakers whom names mean
     * @param changes  takes what was not on record yet
     */
    public Document resolve(DocumentDraft draft, EdtfDate on, String pointer, SpeakerLookup speakers, DocumentLookup known,
            Changes changes) {
        Speaker publisher = draft.publisher() == null
                ? null
                : this.speakers.resolve(draft.publisher(), draft.published() == null ? on : draft.published(), pointer + "/publisher",
                        SpeakerKind.OUTLET, speakers, changes);
        Optional<Document> found = found(draft, publisher, pointer, known);
        found.ifPresent(document -> complete(document, draft, publisher, pointer, changes));
        return found.map(Document::standing).orElseGet(() -> {
            Document document = new Document(draft.url(), draft.title(), publisher, draft.published());
            known.add(document, changes);
            return document;
        });
    }

    private static Optional<Document> found(DocumentDraft draft, Speaker publisher, String pointer, DocumentLookup known) {
        if (draft.id() != null) {
            return Optional.of(known.byId(draft.id()).orElseThrow(() -> ProblemException.validation(
                    Fault.pointer(pointer, "is the id of no document on record: '" + draft.id() + "'; GET /documents?q= finds them"))));
        }
        return draft.url() != null ? known.byUrl(draft.url()) : untraced(draft, publisher, pointer, known);
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

    /** What is said of a document that was merged is no contradiction to what stands for it. */
    private static void complete(Document named, DocumentDraft draft, Speaker publisher, String pointer, Changes changes) {
        Document document = named.standing();
        Faults faults = new Faults();
        if (draft.url() != null && !named.isAt(draft.url()) && !document.isAt(draft.url())) {
            faults.add(contradiction(pointer + "/url", document, document.url()));
        }
        if (draft.title() != null && document.title() != null && !named.says(draft.title()) && !document.says(draft.title())) {
            faults.add(contradiction(pointer + "/title", document, document.title()));
        }
        if (publisher != null && document.publisher() != null && document.publisher().standing() != publisher
                && (named.publisher() == null || named.publisher().standing() != publisher)) {
            faults.add(contradiction(pointer + "/publisher", document, document.publisher().standing().slug()));
        }
        if (draft.published() != null && document.published() != null && !draft.published().equals(named.published())
                && !draft.published().equals(document.published())) {
            faults.add(contradiction(pointer + "/published", document, document.published().value()));
        }
        faults.throwIfAny();
        if (draft.title() != null && document.title() == null || publisher != null && document.publisher() == null
                || draft.published() != null && document.published() == null) {
            changes.change(document.restorer());
            document.complete(draft.title(), publisher, draft.published());
        }
    }

    /** @param recorded or {@code null} where nothing is */
    private static Fault contradiction(String pointer, Document document, String recorded) {
        return Fault.pointer(pointer, "contradicts what is recorded of document " + document.slug() + ", "
                + (recorded == null ? "which has none" : "'" + recorded + "'") + "; leave it out to use that");
    }
}
