package org.onrecord.changeset;

import java.util.List;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;

/** Merges things, and undoes it. Each call is one changeset. */
@ApplicationScoped
public class Merges {
    private static final String INTO = "/into";

    private final Changesets changesets;

    Merges(Changesets changesets) {
        this.changesets = changesets;
    }

    /**
     * @param rule throws where the first must not be merged into the second
     * @return what stands for both from now on
     */
    @Transactional(TxType.MANDATORY)
    public <T extends Mergeable<T>> T merge(Curated<T> all, String slug, String into, BiConsumer<T, T> rule, Signature signature) {
        changesets.lock();
        T one = all.existing(slug);
        refuseMerged(one, "undo that first");
        T survivor = all.bySlug(into).map(Mergeable::standing).orElseThrow(() -> ProblemException
                .validation(Fault.pointer(INTO, "should be an id that is on record, not '" + into + "'")));
        if (survivor == one) {
            throw ProblemException.conflict(Fault.pointer(INTO, "means " + one.slug() + " itself, or what was merged into it; name another one"));
        }
        rule.accept(one, survivor);
        one.merge(survivor, all.merged(List.of(one)));
        changesets.curate(signature, all.subject(), List.of(one.slug(), survivor.slug()));
        return survivor;
    }

    /** @return what was merged, and stands for itself again */
    @Transactional(TxType.MANDATORY)
    public <T extends Mergeable<T>> T unmerge(Curated<T> all, String slug, Signature signature) {
        changesets.lock();
        T one = all.existing(slug);
        if (!one.merged()) {
            throw ProblemException.conflict(Fault.pointer("", one.slug() + " is not merged into anything"));
        }
        T survivor = one.standing();
        one.unmerge(all.merged(List.of(survivor)));
        changesets.curate(signature, all.subject(), List.of(one.slug(), survivor.slug()));
        return one;
    }

    /** @param advice what to do instead of changing it by itself */
    public static void refuseMerged(Mergeable<?> one, String advice) {
        if (one.merged()) {
            throw ProblemException.conflict(Fault.pointer("", one.slug() + " is merged into " + one.standing().slug() + "; " + advice));
        }
    }
}
