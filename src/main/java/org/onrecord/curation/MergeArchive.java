package org.onrecord.curation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Scroll;
import org.onrecord.changeset.Sealed.Merged;

/** Merges in an export: behind all things of a sort, for each may be merged into any other. */
public abstract class MergeArchive<T extends Mergeable<T, K>, K, L extends MergeLine> implements ArchivePart<L> {
    protected final StatelessSession session;
    private final CuratedRepository<T, K> all;
    private final Class<L> line;
    private final Function<Merged, L> made;

    /** For proxies. */
    protected MergeArchive() {
        this(null, null, null, null);
    }

    /** @param made makes a line of a merge */
    protected MergeArchive(StatelessSession session, CuratedRepository<T, K> all, Class<L> line, Function<Merged, L> made) {
        this.session = session;
        this.all = all;
        this.line = line;
        this.made = made;
    }

    @Override
    public Class<L> line() {
        return line;
    }

    /** Whatever else depends on what stands for something. */
    protected void restored(T merged, T survivor) {
        // Most have nothing.
    }

    /** The merges of some, by the origins of these. */
    public Map<String, L> lines(Collection<T> some) {
        return session.createSelectionQuery(all.merges() + " where m.id in :ids", Merged.class)
                .setParameter("ids", some.stream().map(Mergeable::id).toList()).getResultList().stream()
                .collect(Collectors.toMap(Merged::key, made));
    }

    public List<Merged> merges() {
        return session.createSelectionQuery(all.merges(), Merged.class).getResultList();
    }

    @Override
    public void export(Consumer<L> lines) {
        Scroll.chunks(session, all.merges() + " order by m.id", Merged.class,
                chunk -> chunk.forEach(merged -> lines.accept(made.apply(merged))));
    }

    @Override
    public void restore(List<L> lines) {
        Map<String, T> known = all
                .recorded(lines.stream().flatMap(line -> Stream.of(line.id(), line.into(), line.survivor())).toList());
        for (L line : lines) {
            int merged = session.createMutationQuery("update " + all.type().getSimpleName()
                    + " set mergedInto = :into, survivor = :survivor where id = :merged and mergedInto is null")
                    .setParameter("into", known.get(line.into())).setParameter("survivor", known.get(line.survivor()))
                    .setParameter("merged", known.get(line.id()).id()).executeUpdate();
            if (merged == 0) {
                throw ProblemException.validation(Fault.pointer("/id", "is merged already: '" + line.id() + "'"));
            }
            restored(known.get(line.id()), known.get(line.survivor()));
        }
    }
}
