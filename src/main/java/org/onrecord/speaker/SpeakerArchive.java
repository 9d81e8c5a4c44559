package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Scroll;
import org.onrecord.date.Period;
import org.onrecord.speaker.SpeakerDraft.AliasDraft;

/** Speakers in an export. */
@ApplicationScoped
public class SpeakerArchive implements ArchivePart<SpeakerLine> {
    private final StatelessSession session;

    SpeakerArchive(StatelessSession session) {
        this.session = session;
    }

    @Override
    public String type() {
        return "speaker";
    }

    @Override
    public Class<SpeakerLine> line() {
        return SpeakerLine.class;
    }

    /** One URL of a speaker. */
    record SameAs(Long speaker, String url) {}

    @Override
    public void export(Consumer<SpeakerLine> lines) {
        Scroll.chunks(session, "from Speaker order by id", Speaker.class, chunk -> {
            Long first = chunk.get(0).id;
            Long last = chunk.get(chunk.size() - 1).id;
            Map<Long, List<String>> sameAs = session
                    .createSelectionQuery("select s.id, u from Speaker s join s.sameAs u where s.id between :first and :last", SameAs.class)
                    .setParameter("first", first).setParameter("last", last).getResultStream()
                    .collect(Collectors.groupingBy(SameAs::speaker, Collectors.mapping(SameAs::url, Collectors.toList())));
            Map<Long, List<AliasDraft>> aliases = session
                    .createSelectionQuery("from Alias a where a.speaker.id between :first and :last order by a.id", Alias.class)
                    .setParameter("first", first).setParameter("last", last).getResultStream().collect(Collectors.groupingBy(
                            alias -> alias.speaker.id(), Collectors.mapping(
                                    alias -> new AliasDraft(alias.name, alias.period.from(), alias.period.to()), Collectors.toList())));
            chunk.forEach(speaker -> lines.accept(new SpeakerLine(speaker.slug, speaker.name, speaker.kind, speaker.description,
                    sameAs.getOrDefault(speaker.id, List.of()).stream().sorted().toList(), aliases.getOrDefault(speaker.id, List.of()))));
        });
    }

    @Override
    public void restore(List<SpeakerLine> lines) {
        List<Speaker> speakers = new ArrayList<>();
        List<Alias> aliases = new ArrayList<>();
        for (SpeakerLine line : lines) {
            Speaker speaker = new Speaker(line.id(), line.name(), line.kind());
            speaker.description = line.description();
            speakers.add(speaker);
            if (line.aliases() != null) {
                line.aliases().forEach(alias -> aliases.add(new Alias(speaker, alias.name(), Period.of(alias.from(), alias.to()))));
            }
        }
        session.insertMultiple(speakers);
        if (!aliases.isEmpty()) {
            session.insertMultiple(aliases);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).sameAs() != null) {
                for (String url : lines.get(i).sameAs()) {
                    session.createNativeMutationQuery("insert into speaker_same_as (speaker_id, url) values (:speaker, :url)")
                            .setParameter("speaker", speakers.get(i).id).setParameter("url", url).executeUpdate();
                }
            }
        }
    }
}
