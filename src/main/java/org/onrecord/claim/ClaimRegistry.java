package org.onrecord.claim;

import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changesets;
import org.onrecord.text.Folding;
import org.onrecord.text.Slug;

/** Finds the claim that a client means, or records it. What the client says of a known claim completes it and never overwrites. */
@ApplicationScoped
public class ClaimRegistry {
    private final ClaimRepository claims;
    private final Changesets changesets;

    ClaimRegistry(ClaimRepository claims, Changesets changesets) {
        this.claims = claims;
        this.changesets = changesets;
    }

    /**
     * @param pointer where the draft stands in what the client sent
     * @param created takes the slug of the claim if it was not on record yet
     */
    @Transactional(TxType.MANDATORY)
    public Claim resolve(ClaimDraft draft, String pointer, Collection<String> created) {
        Optional<Claim> known = known(draft);
        if (known.isEmpty() || draft.negation() != null && known.get().negation == null) {
            // Another writer may be recording the same claim; behind the lock its work is seen.
            changesets.lock();
            known.ifPresent(claims.getEntityManager()::refresh);
            known = known(draft);
        }
        known.ifPresent(claim -> complete(claim, draft, pointer));
        return known.orElseGet(() -> create(draft, pointer, created));
    }

    private Optional<Claim> known(ClaimDraft draft) {
        return draft.id() != null ? claims.bySlug(draft.id()) : claims.byText(draft.text());
    }

    private Claim create(ClaimDraft draft, String pointer, Collection<String> created) {
        if (draft.text() == null) {
            throw ProblemException.validation(Fault.pointer(pointer,
                    "is the id of no claim on record: '" + draft.id() + "'; send an object with its 'text' to record it"));
        }
        if (draft.id() != null && !Slug.valid(draft.id())) {
            throw ProblemException.validation(Fault.pointer(pointer + "/id",
                    "should be a slug: words in lower case with hyphens between them, such as iran-russia-drone-plant"));
        }
        String slug = draft.id() != null ? draft.id() : Slug.free(draft.text(), taken -> claims.bySlug(taken).isPresent());
        Claim claim = new Claim(slug, draft.text(), draft.negation());
        claims.persist(claim);
        created.add(slug);
        return claim;
    }

    private static void complete(Claim claim, ClaimDraft draft, String pointer) {
        if (draft.text() != null && !Folding.fold(draft.text()).equals(claim.foldedText)) {
            throw contradiction(pointer + "/text", claim, claim.text);
        }
        if (claim.negation == null) {
            claim.negation = draft.negation();
        } else if (draft.negation() != null && !draft.negation().equals(claim.negation)) {
            throw contradiction(pointer + "/negation", claim, claim.negation);
        }
    }

    private static ProblemException contradiction(String pointer, Claim claim, String recorded) {
        return ProblemException.conflict(Fault.pointer(pointer,
                "contradicts what is recorded of " + claim.slug + ", '" + recorded + "'; leave it out to use that"));
    }
}
