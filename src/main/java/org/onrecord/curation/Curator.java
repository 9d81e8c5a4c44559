package org.onrecord.curation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.onrecord.api.Faults;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Revision;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.IfMatch;
import org.onrecord.changeset.Signature;

/**
 * Changes and merges the things of a sort as editors want them. Each call is one changeset, and answers the id of what is to be shown.
 *
 * @param <S> what an editor sends of one
 */
public abstract class Curator<T extends Mergeable<T, K>, K, S extends Record> {
    private static final String INTO = "/into";

    protected final Changesets changesets;
    protected final EntityManager session;
    private final CuratedRepository<T, K> all;

    /** For proxies. */
    protected Curator() {
        this(null, null, null);
    }

    protected Curator(CuratedRepository<T, K> all, Changesets changesets, EntityManager session) {
        this.all = all;
        this.changesets = changesets;
        this.session = session;
    }

    /**
     * Gives one a new state.
     *
     * @param faults  what is wrong already, to be thrown with what else is before anything is written
     * @param curated takes the ids of what else is curated by that
     * @return whether the new state is another one
     */
    protected abstract boolean change(T one, S state, Faults faults, Collection<String> curated);

    /** @throws ProblemException where the one must not be merged into the other, at {@code /into} */
    protected void refuseToMerge(T one, T other) {
        // Most may be.
    }

    /** Changes whatever depends on what stands for the things for which one stands now. */
    protected void stands(T survivor) {
        // Most have nothing.
    }

    /**
     * Gives one a new state, in a changeset where that is another one.
     *
     * @param revising     the new state, by the thing as it is
     * @param precondition that the client knows the current state, by its revision
     */
    @Transactional
    public String replace(String id, Function<T, Revision<S>> revising, IfMatch precondition, Signature signature) {
        changesets.lock();
        T one = all.existing(id);
        one.refuseMerged("change that, or undo the merge");
        precondition.check(one.revision());
        Revision<S> revision = revising.apply(one);
        changesets.changing(one);
        Set<String> curated = new LinkedHashSet<>(List.of(one.slug()));
        Set<String> others = new LinkedHashSet<>();
        if (!revision.changes() || !change(one, revision.state(), new Faults(revision.faults()), others)) {
            return one.slug();
        }
        one.revise();
        curated.add(one.slug());
        curated.addAll(others);
        changesets.curate(signature, all.subject(), curated);
        return one.slug();
    }

    @Transactional
    public String merge(String id, String into, Signature signature) {
        changesets.lock();
        T one = all.existing(id);
        one.refuseMerged("undo that first");
        T survivor = all.bySlug(into).map(Mergeable::standing).orElseThrow(() -> ProblemException
                .validation(Fault.pointer(INTO, "should be an id that is on record, not '" + into + "'")));
        if (survivor == one) {
            throw ProblemException
                    .conflict(Fault.pointer(INTO, "means " + one.slug() + " itself, or what was merged into it; name another one"));
        }
        refuseToMerge(one, survivor);
        one.merge(survivor, all.merged(List.of(one)));
        return stand(survivor, one, survivor, signature);
    }

    @Transactional
    public String unmerge(String id, Signature signature) {
        changesets.lock();
        T one = all.existing(id);
        if (!one.merged()) {
            throw ProblemException.conflict(Fault.pointer("", one.slug() + " is not merged into anything"));
        }
        T survivor = one.standing();
        one.unmerge(all.merged(List.of(survivor)));
        return stand(one, one, survivor, signature);
    }

    private String stand(T standing, T one, T other, Signature signature) {
        changesets.curate(signature, all.subject(), List.of(one.slug(), other.slug()));
        stands(standing);
        return standing.slug();
    }
}
