package org.onrecord.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.DatabaseWork;
import org.onrecord.changeset.Changesets;
import org.onrecord.curation.CuratedArchive;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerRepository;

/** Documents in an export. */
@ApplicationScoped
@DatabaseWork
public class DocumentArchive extends CuratedArchive<Document, UUID, DocumentLine> {
    private final SpeakerRepository speakers;
    private final Changesets changesets;

    DocumentArchive(StatelessSession session, DocumentRepository documents, MergedDocumentArchive merges, SpeakerRepository speakers,
            Changesets changesets) {
        super(session, documents, merges);
        this.speakers = speakers;
        this.changesets = changesets;
    }

    @Override
    public Class<DocumentLine> line() {
        return DocumentLine.class;
    }

    @Override
    protected List<DocumentLine> lines(List<Document> some) {
        return some.stream().map(document -> new DocumentLine(document.id, document.url, document.title,
                document.publisher == null ? null : document.publisher.origin(), document.published, document.exportedRevision())).toList();
    }

    @Override
    public void restore(List<DocumentLine> lines) {
        for (DocumentLine line : lines) {
            changesets.refuseFuture(line.published(), "/published");
        }
        Map<String, Speaker> publishers = speakers.recorded(lines.stream().map(DocumentLine::publisher).filter(Objects::nonNull).toList());
        session.insertMultiple(lines.stream().map(line -> {
            Document document = new Document(line.id(), line.url(), line.title(),
                    line.publisher() == null ? null : publishers.get(line.publisher()), line.published());
            document.restore(line.revision());
            return document;
        }).toList());
    }
}
