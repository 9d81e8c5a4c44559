package org.onrecord.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.onrecord.api.Faults;
import org.onrecord.api.Problem.Candidate;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Revision;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.IfMatch;
import org.onrecord.changeset.Merges;
import org.onrecord.changeset.Signature;
import org.onrecord.changeset.Subject;

/** Records, changes and merges claims as editors want them. Each call is one changeset, and answers the slug of the claim to show. */
@ApplicationScoped
public class ClaimCuration {
    private final ClaimRepository claims;
    private final ClaimResolver resolver;
    private final Merges merges;
    private final Changesets changesets;
    private final EntityManager session;

    ClaimCuration(ClaimRepository claims, ClaimResolver resolver, Merges merges, Changesets changesets, EntityManager session) {
        this.claims = claims;
        this.resolver = resolver;
        this.merges = merges;
        this.changesets = changesets;
        this.session = session;
    }

    @Transactional
    public String create(ClaimState state, Signature signature) {
        changesets.lock();
        ClaimLookup known = known(state);
        Faults faults = new Faults();
        faults.run(() -> checkText(state, null, known));
        if (state.id() != null) {
            faults.run(() -> checkId(state.id(), null));
        }
        faults.throwIfAny();
        Claim claim = new Claim(state.id() == null ? ClaimResolver.slug(state.text(), known) : state.id(), state.text(), state.negation());
        session.persist(claim);
        changesets.curate(signature, Subject.CLAIM, List.of(claim.slug));
        return claim.slug;
    }

    /**
     * Gives a claim a new state, in a changeset where that is another one.
     *
     * @param revising     the new state, by the claim as it is
     * @param precondition that the client knows the current state, by its revision
     */
    @Transactional
    public String replace(String slug, Function<Claim, Revision<ClaimState>> revising, IfMatch precondition, Signature signature) {
        changesets.lock();
        Claim claim = claims.existing(slug);
        Merges.refuseMerged(claim, "change that, or undo the merge");
        precondition.check(claim.revision());
        Revision<ClaimState> revision = revising.apply(claim);
        if (!revision.changes()) {
            return claim.slug;
        }
        ClaimState state = revision.state();
        String before = claim.slug;
        String id = state.id() == null ? before : state.id();
        Faults faults = new Faults(revision.faults());
        if (!claim.says(state.text())) {
            faults.run(() -> checkText(state, claim, known(state)));
        }
        if (!id.equals(before)) {
            faults.run(() -> checkId(id, claim));
        }
        faults.throwIfAny();
        if (id.equals(before) && state.text().equals(claim.text) && Objects.equals(state.negation(), claim.negation)) {
            return before;
        }
        if (!id.equals(before)) {
            move(claim, id);
        }
        claim.phrase(state.text());
        claim.negation = state.negation();
        claim.revise();
        changesets.curate(signature, Subject.CLAIM, List.of(before, claim.slug));
        return claim.slug;
    }

    @Transactional
    public String merge(String slug, String into, Signature signature) {
        return merges.merge(claims, slug, into, (one, other) -> {}, signature).slug;
    }

    @Transactional
    public String unmerge(String slug, Signature signature) {
        return merges.unmerge(claims, slug, signature).slug;
    }

    private ClaimLookup known(ClaimState state) {
        return resolver.known(Stream.of(new ClaimDraft(null, state.text(), null)));
    }

    private void checkId(String id, Claim claim) {
        ClaimResolver.checkId(id, "");
        claims.bySlug(id).filter(holder -> holder != claim).ifPresent(holder -> {
            throw taken("/id", "is or was that of another claim; take another one", holder);
        });
    }

    /** Two may have one text, but only where somebody says so by an id: who sends the text alone means the one that was recorded first. */
    private static void checkText(ClaimState state, Claim claim, ClaimLookup known) {
        Optional<Claim> holder = known.byText(state.text()).map(Claim::standing).filter(other -> other != claim);
        if (holder.isPresent() && state.id() == null) {
            throw taken("/text", "is on record already; for another claim of that text, send an 'id' of its own too", holder.get());
        }
    }

    private static ProblemException taken(String pointer, String detail, Claim holder) {
        return ProblemException.conflict(
                new Fault(null, pointer, detail + ": " + holder.slug, List.of(new Candidate(holder.slug, holder.text))));
    }

    /** Whoever knows a slug shall find its claim under it for good. */
    private void move(Claim claim, String slug) {
        session.createNamedQuery("FormerClaimSlug.forget").setParameter("slug", slug).executeUpdate();
        session.persist(new FormerClaimSlug(claim.slug, claim));
        claim.slug = slug;
    }
}
