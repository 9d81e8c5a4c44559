package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.DatabaseWork;
import org.onrecord.curation.CuratedArchive;
import org.onrecord.speaker.SpeakerDraft.AliasDraft;

/** Speakers in an export. They are sealed with their affiliations. */
@ApplicationScoped
@DatabaseWork
public class SpeakerArchive extends CuratedArchive<Speaker, Long, SpeakerLine> {
    private final SpeakerRepository speakers;
    private final SpeakerResolver resolver;

    SpeakerArchive(StatelessSession session, SpeakerRepository speakers, MergedSpeakerArchive merges,
            SpeakerResolver resolver) {
        super(session, speakers, merges);
        this.speakers = speakers;
        this.resolver = resolver;
    }

    @Override
    public Class<SpeakerLine> line() {
        return SpeakerLine.class;
    }

    /** One URL of a speaker. */
    record SameAs(Long speaker, String url) {}

    @Override
    protected List<SpeakerLine> lines(List<Speaker> some) {
        List<Long> ids = some.stream().map(Speaker::id).toList();
        Map<Long, List<String>> sameAs = session
                .createSelectionQuery("select s.id, u from Speaker s join s.sameAs u where s.id in :ids", SameAs.class)
                .setParameter("ids", ids).getResultList().stream()
                .collect(Collectors.groupingBy(SameAs::speaker, Collectors.mapping(SameAs::url, Collectors.toList())));
        Map<Long, List<AliasDraft>> aliases = session
                .createSelectionQuery("from Alias a where a.speaker.id in :ids order by a.id", Alias.class)
                .setParameter("ids", ids).getResultList().stream().collect(Collectors.groupingBy(alias -> alias.speaker.id(),
                        Collectors.mapping(alias -> new AliasDraft(alias.name, alias.period.from(), alias.period.to()),
                                Collectors.toList())));
        Map<Long, List<String>> formerIds = speakers.formerSlugs(some, session);
        return some.stream().map(speaker -> new SpeakerLine(speaker.slug, speaker.name, speaker.kind, speaker.description,
                sameAs.getOrDefault(speaker.id, List.of()).stream().sorted().toList(), aliases.getOrDefault(speaker.id, List.of()),
                formerIds.getOrDefault(speaker.id, List.of()), speaker.exportedOrigin(), speaker.exportedRevision())).toList();
    }

    @Override
    protected Map<String, List<AffiliationLine>> parts(List<Speaker> some) {
        return session.createSelectionQuery(
                "from Affiliation a join fetch a.speaker join fetch a.organization where a.speaker.id in :ids order by a.id",
                Affiliation.class).setParameter("ids", some.stream().map(Speaker::id).toList()).getResultList().stream()
                .map(AffiliationArchive::line).collect(Collectors.groupingBy(AffiliationLine::speaker));
    }

    @Override
    public void restore(List<SpeakerLine> lines) {
        List<Speaker> restored = new ArrayList<>();
        List<Object> parts = new ArrayList<>();
        for (SpeakerLine line : lines) {
            Speaker speaker = new Speaker(line.id(), line.name(), line.kind());
            speaker.description = line.description();
            speaker.restore(line.origin(), line.revision());
            restored.add(speaker);
            List<Alias> aliases = new ArrayList<>();
            some(line.aliases()).forEach(alias -> aliases.add(new Alias(speaker, alias.name(),
                    resolver.period(alias.from(), alias.to(), "/aliases/" + aliases.size()))));
            parts.addAll(aliases);
            some(line.formerIds()).forEach(former -> parts.add(new FormerSpeakerSlug(former, speaker)));
            some(line.sameAs()).forEach(speaker.sameAs::add);
            Likeness.of(speaker, aliases).forEach(parts::add);
        }
        session.insertMultiple(restored);
        if (!parts.isEmpty()) {
            session.insertMultiple(parts);
        }
    }

    private static <T> Stream<T> some(List<T> listed) {
        return listed == null ? Stream.empty() : listed.stream();
    }
}
