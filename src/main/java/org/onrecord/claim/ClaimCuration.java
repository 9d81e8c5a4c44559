package org.onrecord.claim;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.onrecord.api.Faults;
import org.onrecord.api.Problem.Candidate;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.Signature;
import org.onrecord.changeset.Subject;
import org.onrecord.curation.Curator;

/** Records, changes and merges claims as editors want them. */
@ApplicationScoped
public class ClaimCuration extends Curator<Claim, Long, ClaimState> {
    private final ClaimRepository claims;
    private final ClaimResolver resolver;

    ClaimCuration(ClaimRepository claims, ClaimResolver resolver, Changesets changesets, EntityManager session) {
        super(claims, changesets, session);
        this.claims = claims;
        this.resolver = resolver;
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

    @Override
    protected boolean change(Claim claim, ClaimState state, Faults faults, Collection<String> curated) {
        String before = claim.slug;
        String id = state.id() == null ? before : state.id();
        if (!claim.says(state.text())) {
            faults.run(() -> checkText(state, claim, known(state)));
        }
        if (!id.equals(before)) {
            faults.run(() -> checkId(id, claim));
        }
        faults.throwIfAny();
        if (id.equals(before) && state.text().equals(claim.text) && Objects.equals(state.negation(), claim.negation)) {
            return false;
        }
        if (!id.equals(before)) {
            claims.move(claim, id);
        }
        claim.phrase(state.text());
        claim.negation = state.negation();
        return true;
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
}
