package org.onrecord.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Scroll;
import org.onrecord.changeset.Changesets;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerRepository;

/** Documents in an export. */
@ApplicationScoped
public class DocumentArchive implements ArchivePart<DocumentLine> {
    private final StatelessSession session;
    private final SpeakerRepository speakers;

    private final Changesets changesets;

    DocumentArchive(StatelessSession session, SpeakerRepository speakers, Changesets changesets) {
        this.session = session;
        this.speakers = speakers;
        this.changesets = changesets;
    }

    @Override
    public Class<DocumentLine> line() {
        return DocumentLine.class;
    }

    @Override
    public void export(Consumer<DocumentLine> lines) {
        Scroll.chunks(session, "from Document d left join fetch d.publisher order by d.id", Document.class,
                chunk -> chunk.forEach(document -> lines.accept(line(document))));
    }

    static DocumentLine line(Document document) {
        return new DocumentLine(document.id, document.url, document.title, document.publisher == null ? null : document.publisher.origin(),
                document.published);
    }

    @Override
    public void restore(List<DocumentLine> lines) {
        for (DocumentLine line : lines) {
            if (line.published() != null && changesets.inTheFuture(line.published().earliest())) {
                throw ProblemException.validation(Fault.pointer("/published", "lies in the future; it should be at most a day ahead"));
            }
        }
        Map<String, Speaker> publishers = speakers.recorded(lines.stream().map(DocumentLine::publisher).filter(Objects::nonNull).toList());
        session.insertMultiple(lines.stream().map(line -> new Document(line.id(), line.url(), line.title(),
                line.publisher() == null ? null : publishers.get(line.publisher()), line.published())).toList());
    }
}
