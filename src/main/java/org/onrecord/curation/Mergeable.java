package org.onrecord.curation;

import java.util.Collection;

import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;

/**
 * What is curated in place and can be merged into another of its sort. A merge moves nothing, so undoing it loses nothing: what is merged keeps
 * all that is its own, and from then on another stands for it.
 *
 * @param <K> its key in the database
 */
@MappedSuperclass
public abstract class Mergeable<T extends Mergeable<T, K>, K> {
    private long revision = 1;
    /** What this was merged into, {@code null} where it was not. */
    @ManyToOne(fetch = FetchType.LAZY)
    private T mergedInto;
    /** What stands for this today, the end of the chain of merges that starts here; {@code null} where nothing but itself does. */
    @ManyToOne(fetch = FetchType.LAZY)
    private T survivor;

    protected abstract T self();

    public abstract K id();

    /** What clients know it by today. */
    public abstract String slug();

    /** What it was recorded under: whatever it is called today, this names it for good. */
    public abstract String origin();

    /** Grows with each change of what is curated of this. */
    public long revision() {
        return revision;
    }

    /** Tells that something of this has changed, and answers how to take that back. */
    public Runnable revise() {
        long known = revision++;
        return () -> revision = known;
    }

    /** Gives it back the revision that it had in another database, {@code null} where that was the first. */
    public void restore(Long known) {
        revision = known == null ? 1 : known;
    }

    /** The revision as an export has it: {@code null} where it is the first. */
    public Long exportedRevision() {
        return revision == 1 ? null : revision;
    }

    public boolean merged() {
        return survivor != null;
    }

    /**
     * @param advice what to do instead of changing it by itself
     * @throws ProblemException where it is merged
     */
    public void refuseMerged(String advice) {
        if (merged()) {
            throw ProblemException.conflict(Fault.pointer("", slug() + " is merged into " + survivor.slug() + "; " + advice));
        }
    }

    /** What stands for this: it may be itself. */
    public T standing() {
        return survivor == null ? self() : survivor;
    }

    /**
     * @param into   not merged itself
     * @param merged all that this stood for
     */
    public void merge(T into, Collection<T> merged) {
        mergedInto = into;
        stand(into);
        merged.forEach(one -> one.stand(into));
        into.revise();
        revise();
    }

    /** @param merged all for which the same stands as for this */
    public void unmerge(Collection<T> merged) {
        survivor.revise();
        merged.stream().filter(this::through).forEach(one -> one.stand(self()));
        mergedInto = null;
        stand(null);
        revise();
    }

    /** Whether one was merged into this, directly or through others. */
    private boolean through(T one) {
        for (T next = one.into(); next != null; next = next.into()) {
            if (next == this) {
                return true;
            }
        }
        return false;
    }

    T into() {
        return mergedInto;
    }

    void stand(T by) {
        survivor = by;
    }
}
