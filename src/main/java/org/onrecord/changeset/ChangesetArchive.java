package org.onrecord.changeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Scroll;

/** Changesets in an export. */
@ApplicationScoped
public class ChangesetArchive implements ArchivePart<ChangesetLine> {
    private final StatelessSession session;
    private final Changesets changesets;

    ChangesetArchive(StatelessSession session, Changesets changesets) {
        this.session = session;
        this.changesets = changesets;
    }

    @Override
    public String type() {
        return "changeset";
    }

    @Override
    public Class<ChangesetLine> line() {
        return ChangesetLine.class;
    }

    @Override
    public void export(Consumer<ChangesetLine> lines) {
        Scroll.chunks(session, "from Changeset order by number", Changeset.class, chunk -> {
            Map<Long, Map<Subject, List<String>>> curated = Curation.slugs(session
                    .createSelectionQuery("from Curation c where c.changeset between :first and :last order by c.id", Curation.class)
                    .setParameter("first", chunk.get(0).number).setParameter("last", chunk.get(chunk.size() - 1).number).getResultStream());
            chunk.forEach(changeset -> {
                Map<Subject, List<String>> slugs = curated.getOrDefault(changeset.number, Map.of());
                lines.accept(new ChangesetLine(changeset.number, changeset.at, changeset.author, changeset.reason,
                        slugs.get(Subject.SPEAKER), slugs.get(Subject.CLAIM)));
            });
        });
    }

    @Override
    public void restore(List<ChangesetLine> lines) {
        long expected = changesets.lastWritten();
        for (ChangesetLine line : lines) {
            if (line.number() != ++expected) {
                throw ProblemException.validation(Fault.pointer("/number", "is " + line.number() + "; changesets follow each other without gaps, so "
                        + expected + " should be here"));
            }
        }
        session.insertMultiple(lines.stream().map(line -> new Changeset(line.number(), line.at(), line.by(), line.reason())).toList());
        List<Curation> curations = new ArrayList<>();
        for (ChangesetLine line : lines) {
            add(line.number(), Subject.SPEAKER, line.speakers(), curations);
            add(line.number(), Subject.CLAIM, line.claims(), curations);
        }
        if (!curations.isEmpty()) {
            session.insertMultiple(curations);
        }
        ChangesetLine last = lines.get(lines.size() - 1);
        changesets.restored(last.number(), last.at());
    }

    private static void add(long changeset, Subject subject, List<String> slugs, List<Curation> curations) {
        if (slugs != null) {
            slugs.forEach(slug -> curations.add(new Curation(changeset, subject, slug)));
        }
    }
}
