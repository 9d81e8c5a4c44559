package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Scroll;
import org.onrecord.speaker.SpeakerDraft.AliasDraft;

/** Speakers in an export. */
@ApplicationScoped
public class SpeakerArchive implements ArchivePart<SpeakerLine> {
    /** The longest list that databases look up one by one without haste. */
    private static final int AT_ONCE = 100;

    private final StatelessSession session;
    private final SpeakerResolver resolver;

    SpeakerArchive(StatelessSession session, SpeakerResolver resolver) {
        this.session = session;
        this.resolver = resolver;
    }

    @Override
    public Class<SpeakerLine> line() {
        return SpeakerLine.class;
    }

    /** One URL of a speaker. */
    record SameAs(Long speaker, String url) {}

    @Override
    public void export(Consumer<SpeakerLine> lines) {
        Scroll.chunks(session, "from Speaker order by id", Speaker.class,
                chunk -> Scroll.parts(chunk, AT_ONCE, part -> lines(part).forEach(lines)));
    }

    /** Some speakers, in their order. */
    List<SpeakerLine> lines(List<Speaker> speakers) {
        List<Long> ids = speakers.stream().map(Speaker::id).toList();
        Map<Long, List<String>> sameAs = session
                .createSelectionQuery("select s.id, u from Speaker s join s.sameAs u where s.id in :ids", SameAs.class)
                .setParameter("ids", ids).getResultList().stream()
                .collect(Collectors.groupingBy(SameAs::speaker, Collectors.mapping(SameAs::url, Collectors.toList())));
        Map<Long, List<AliasDraft>> aliases = session
                .createSelectionQuery("from Alias a where a.speaker.id in :ids order by a.id", Alias.class)
                .setParameter("ids", ids).getResultList().stream().collect(Collectors.groupingBy(alias -> alias.speaker.id(),
                        Collectors.mapping(alias -> new AliasDraft(alias.name, alias.period.from(), alias.period.to()),
                                Collectors.toList())));
        Map<Long, List<String>> formerIds = session
                .createSelectionQuery("from FormerSpeakerSlug f where f.speaker.id in :ids", FormerSpeakerSlug.class)
                .setParameter("ids", ids).getResultList().stream().collect(Collectors.groupingBy(former -> former.speaker.id(),
                        Collectors.mapping(former -> former.slug, Collectors.toList())));
        return speakers.stream().map(speaker -> new SpeakerLine(speaker.slug, speaker.name, speaker.kind, speaker.description,
                sameAs.getOrDefault(speaker.id, List.of()).stream().sorted().toList(), aliases.getOrDefault(speaker.id, List.of()),
                formerIds.getOrDefault(speaker.id, List.of()).stream().sorted().toList(),
                speaker.origin().equals(speaker.slug) ? null : speaker.origin(), speaker.revision() == 1 ? null : speaker.revision()))
                .toList();
    }

    @Override
    public void restore(List<SpeakerLine> lines) {
        List<Speaker> speakers = new ArrayList<>();
        List<Object> parts = new ArrayList<>();
        for (SpeakerLine line : lines) {
            Speaker speaker = new Speaker(line.id(), line.name(), line.kind());
            speaker.description = line.description();
            speaker.restore(line.origin(), line.revision());
            speakers.add(speaker);
            List<Alias> aliases = new ArrayList<>();
            some(line.aliases()).forEach(alias -> aliases.add(new Alias(speaker, alias.name(),
                    resolver.period(alias.from(), alias.to(), "/aliases/" + aliases.size()))));
            parts.addAll(aliases);
            some(line.formerIds()).forEach(former -> parts.add(new FormerSpeakerSlug(former, speaker)));
            some(line.sameAs()).forEach(speaker.sameAs::add);
            Likeness.of(speaker, aliases).forEach(parts::add);
        }
        session.insertMultiple(speakers);
        if (!parts.isEmpty()) {
            session.insertMultiple(parts);
        }
    }

    private static <T> Stream<T> some(List<T> listed) {
        return listed == null ? Stream.empty() : listed.stream();
    }
}
