package org.onrecord.changeset;

import java.time.Instant;
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
    public Class<ChangesetLine> line() {
        return ChangesetLine.class;
    }

    @Override
    public void export(Consumer<ChangesetLine> lines) {
        Scroll.chunks(session, "from Changeset order by number", Changeset.class, chunk -> {
            Map<Long, Map<Subject, List<String>>> curated = Curation.slugs(session
                    .createSelectionQuery("from Curation c where c.changeset between :first and :last order by c.id", Curation.class)
                    .setParameter("first", chunk.get(0).number).setParameter("last", chunk.get(chunk.size() - 1).number).getResultList().stream());
            chunk.forEach(changeset -> lines.accept(ChangesetLine.unsealed(changeset, curated.getOrDefault(changeset.number, Map.of()))
                    .sealed(changeset.hash, seals(changeset.number))));
        });
    }

    /** An import writes many in one changeset, so those of one are read at a time. */
    private List<String> seals(long changeset) {
        return Seal.between(changeset, changeset, session).stream().map(Seal::text).sorted().toList();
    }

    @Override
    public void restore(List<ChangesetLine> lines) {
        long expected = changesets.lastWritten();
        Instant before = changesets.lastAt();
        for (ChangesetLine line : lines) {
            if (line.at().isBefore(before) || changesets.inTheFuture(line.at())) {
                throw ProblemException.validation(Fault.pointer("/at", "is " + line.at() + "; it should not be before that of the changeset before"
                        + " it, nor in the future"));
            }
            before = line.at();
            if (line.number() != ++expected) {
                throw ProblemException.validation(Fault.pointer("/number", "is " + line.number() + "; changesets follow each other without gaps, so "
                        + expected + " should be here"));
            }
        }
        session.insertMultiple(lines.stream().map(ChangesetArchive::changeset).toList());
        List<Seal> seals = lines.stream().filter(line -> line.seals() != null)
                .flatMap(line -> line.seals().stream().map(seal -> seal(line.number(), seal))).toList();
        if (!seals.isEmpty()) {
            session.insertMultiple(seals);
        }
        List<Curation> curations = new ArrayList<>();
        for (ChangesetLine line : lines) {
            add(line.number(), Subject.SPEAKER, line.speakers(), curations);
            add(line.number(), Subject.CLAIM, line.claims(), curations);
            add(line.number(), Subject.DOCUMENT, line.documents(), curations);
        }
        if (!curations.isEmpty()) {
            session.insertMultiple(curations);
        }
        ChangesetLine last = lines.get(lines.size() - 1);
        changesets.restored(last.number(), last.at());
    }

    private static Changeset changeset(ChangesetLine line) {
        Changeset changeset = new Changeset(line.number(), line.at(), line.by(), line.reason());
        changeset.hash = line.hash();
        return changeset;
    }

    private static Seal seal(long changeset, String text) {
        try {
            return Seal.of(changeset, text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.validation(Fault.pointer("/seals", "holds '" + text + "', which is no seal of this service"));
        }
    }

    private static void add(long changeset, Subject subject, List<?> slugs, List<Curation> curations) {
        if (slugs != null) {
            slugs.forEach(slug -> curations.add(new Curation(changeset, subject, slug.toString())));
        }
    }
}
