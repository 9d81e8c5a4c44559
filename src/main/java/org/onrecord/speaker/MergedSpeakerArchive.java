package org.onrecord.speaker;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Scroll;

/** Merges in an export: behind all speakers, for each may be merged into any other. */
@ApplicationScoped
public class MergedSpeakerArchive implements ArchivePart<MergedSpeakerLine> {
    private final StatelessSession session;
    private final SpeakerRepository speakers;

    MergedSpeakerArchive(StatelessSession session, SpeakerRepository speakers) {
        this.session = session;
        this.speakers = speakers;
    }

    @Override
    public Class<MergedSpeakerLine> line() {
        return MergedSpeakerLine.class;
    }

    @Override
    public void export(Consumer<MergedSpeakerLine> lines) {
        Scroll.chunks(session, """
                select new org.onrecord.speaker.MergedSpeakerLine(m.origin, i.origin, s.origin)
                from Speaker m join m.mergedInto i join m.survivor s order by m.id""", MergedSpeakerLine.class,
                chunk -> chunk.forEach(lines));
    }

    @Override
    public void restore(List<MergedSpeakerLine> lines) {
        Map<String, Speaker> known = speakers
                .recorded(lines.stream().flatMap(line -> Stream.of(line.id(), line.into(), line.survivor())).toList());
        for (MergedSpeakerLine line : lines) {
            int merged = session
                    .createMutationQuery(
                            "update Speaker set mergedInto = :into, survivor = :survivor where id = :merged and mergedInto is null")
                    .setParameter("into", known.get(line.into())).setParameter("survivor", known.get(line.survivor()))
                    .setParameter("merged", known.get(line.id()).id).executeUpdate();
            if (merged == 0) {
                throw ProblemException.validation(Fault.pointer("/id", "is merged already: '" + line.id() + "'"));
            }
            session.createMutationQuery("update Likeness set standing = :survivor where speaker = :merged")
                    .setParameter("survivor", known.get(line.survivor())).setParameter("merged", known.get(line.id())).executeUpdate();
        }
    }
}
