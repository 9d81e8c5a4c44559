package org.onrecord.claim;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changes;
import org.onrecord.text.Folding;
import org.onrecord.text.Slug;

/** Finds the claim that a client means, or records it. What the client says of a known claim completes it and never overwrites. */
@ApplicationScoped
public class ClaimRegistry {
    private final ClaimRepository claims;

    ClaimRegistry(ClaimRepository claims) {
        this.claims = claims;
    }

    /** The claims that some drafts can mean. */
    public KnownClaims known(Stream<ClaimDraft> drafts) {
        return new KnownClaims(claims, drafts.toList());
    }

    /**
     * @param pointer where the draft stands in what the client sent
     * @param changes takes what was not on record yet
     */
    public Claim resolve(ClaimDraft draft, String pointer, KnownClaims known, Changes changes) {
        Optional<Claim> found = draft.id() != null ? known.bySlug(draft.id()) : known.byText(draft.text());
        found.ifPresent(claim -> complete(claim, draft, pointer, changes));
        return found.orElseGet(() -> create(draft, pointer, known, changes));
    }

    private static Claim create(ClaimDraft draft, String pointer, KnownClaims known, Changes changes) {
        if (draft.text() == null) {
            throw ProblemException.validation(Fault.pointer(pointer,
                    "is the id of no claim on record: '" + draft.id() + "'; send an object with its 'text' to record it"));
        }
        if (draft.id() != null && !Slug.valid(draft.id())) {
            throw ProblemException.validation(Fault.pointer(pointer + "/id",
                    "should be a slug: words in lower case with hyphens between them, such as iran-russia-drone-plant"));
        }
        String slug = draft.id() != null ? draft.id() : Slug.free(draft.text(), taken -> known.bySlug(taken).isPresent());
        Claim claim = new Claim(slug, draft.text(), draft.negation());
        known.add(claim, changes);
        return claim;
    }

    private static void complete(Claim claim, ClaimDraft draft, String pointer, Changes changes) {
        if (draft.text() != null && !Folding.fold(draft.text()).equals(claim.foldedText)) {
            throw contradiction(pointer + "/text", claim, claim.text);
        }
        if (claim.negation == null && draft.negation() != null) {
            changes.change(() -> claim.negation = null);
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
