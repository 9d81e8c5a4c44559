package org.onrecord.speaker;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Scroll;

/** Affiliations in an export: behind all speakers, for each of these may belong to any other. */
@ApplicationScoped
public class AffiliationArchive implements ArchivePart<AffiliationLine> {
    private final StatelessSession session;
    private final SpeakerRepository speakers;

    private final SpeakerResolver resolver;

    AffiliationArchive(StatelessSession session, SpeakerRepository speakers, SpeakerResolver resolver) {
        this.session = session;
        this.speakers = speakers;
        this.resolver = resolver;
    }

    @Override
    public Class<AffiliationLine> line() {
        return AffiliationLine.class;
    }

    @Override
    public void export(Consumer<AffiliationLine> lines) {
        Scroll.chunks(session, "from Affiliation a join fetch a.speaker join fetch a.organization order by a.id", Affiliation.class,
                chunk -> chunk.forEach(affiliation -> lines.accept(line(affiliation))));
    }

    static AffiliationLine line(Affiliation affiliation) {
        return new AffiliationLine(affiliation.speaker.origin(), affiliation.organization.origin(), affiliation.role,
                affiliation.period.from(), affiliation.period.to());
    }

    @Override
    public void restore(List<AffiliationLine> lines) {
        Map<String, Speaker> known = speakers
                .recorded(lines.stream().flatMap(line -> Stream.of(line.speaker(), line.organization())).toList());
        session.insertMultiple(
                lines.stream().map(line -> new Affiliation(known.get(line.speaker()), known.get(line.organization()), line.role(),
                        resolver.period(line.from(), line.to(), ""))).toList());
    }
}
