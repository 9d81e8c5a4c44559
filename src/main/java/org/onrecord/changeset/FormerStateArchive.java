package org.onrecord.changeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Scroll;

/** The states that were replaced, in an export: behind the changesets that left them. */
@ApplicationScoped
public class FormerStateArchive implements ArchivePart<FormerStateLine> {
    private final StatelessSession session;
    private final Digests digests;

    FormerStateArchive(StatelessSession session, Digests digests) {
        this.session = session;
        this.digests = digests;
    }

    @Override
    public Class<FormerStateLine> line() {
        return FormerStateLine.class;
    }

    @Override
    public void export(Consumer<FormerStateLine> lines) {
        // Databases differ in how they order texts, so those of one changeset are put in order here.
        List<FormerState> ofOne = new ArrayList<>();
        Scroll.chunks(session, "from FormerState order by changeset", FormerState.class, chunk -> chunk.forEach(state -> {
            if (!ofOne.isEmpty() && ofOne.get(0).changeset != state.changeset) {
                give(ofOne, lines);
            }
            ofOne.add(state);
        }));
        give(ofOne, lines);
    }

    private void give(List<FormerState> states, Consumer<FormerStateLine> lines) {
        states.sort(Comparator.comparing((FormerState state) -> state.subject).thenComparing(FormerState::thing));
        states.forEach(state -> lines.accept(new FormerStateLine(state.subject.name().toLowerCase(Locale.ROOT), state.thing,
                state.changeset, digests.read(state.state))));
        states.clear();
    }

    @Override
    public void restore(List<FormerStateLine> lines) {
        session.insertMultiple(lines.stream().map(this::state).toList());
    }

    private FormerState state(FormerStateLine line) {
        Seal.Subject subject = Seal.Subject.valueOf(line.subject().toUpperCase(Locale.ROOT));
        if (session.get(Seal.class, new Seal.Key(subject, line.id(), line.changeset())) == null) {
            throw ProblemException.validation(Fault.pointer("/changeset",
                    "is " + line.changeset() + ", which did not write the " + line.subject() + " '" + line.id() + "'"));
        }
        return new FormerState(subject, line.id(), line.changeset(), digests.text(line.state()));
    }
}
