package org.onrecord.claim;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Faults;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changes;
import org.onrecord.text.Slug;

/** Finds the claim that a client means, or records it. What the client says of a known claim completes it and never overwrites. */
@ApplicationScoped
public class ClaimResolver {
    /** An id that would mean something else in the path of a URL. */
    private static final String RESERVED = "duplicates";

    private final ClaimRepository claims;

    ClaimResolver(ClaimRepository claims) {
        this.claims = claims;
    }

    /** The claims that some drafts can mean. */
    public ClaimLookup known(Stream<ClaimDraft> drafts) {
        return new ClaimLookup(claims, drafts.toList());
    }

    /**
     * @param pointer where the draft stands in what the client sent
     * @param changes takes what was not on record yet
     */
    public Claim resolve(ClaimDraft draft, String pointer, ClaimLookup known, Changes changes) {
        Optional<Claim> found = draft.id() != null ? known.bySlug(draft.id()) : known.byText(draft.text());
        found.ifPresent(claim -> complete(claim, draft, pointer, changes));
        return found.map(Claim::standing).orElseGet(() -> create(draft, pointer, known, changes));
    }

    private static Claim create(ClaimDraft draft, String pointer, ClaimLookup known, Changes changes) {
        if (draft.text() == null) {
            throw ProblemException.validation(Fault.pointer(pointer,
                    "is the id of no claim on record: '" + draft.id() + "'; send an object with its 'text' to record it"));
        }
        if (draft.id() != null) {
            checkId(draft.id(), pointer);
        }
        Claim claim = new Claim(draft.id() == null ? slug(draft.text(), known) : draft.id(), draft.text(), draft.negation());
        known.add(claim, changes);
        return claim;
    }

    static String slug(String text, ClaimLookup known) {
        return Slug.free(text, slug -> RESERVED.equals(slug) || known.bySlug(slug).isPresent());
    }

    static void checkId(String id, String pointer) {
        if (!Slug.valid(id) || RESERVED.equals(id)) {
            throw ProblemException.validation(Fault.pointer(pointer + "/id",
                    "should be a slug: words in lower case with hyphens between them, such as iran-russia-drone-plant, but not 'duplicates'"));
        }
    }

    /** What is said of a claim that was merged is no contradiction to what stands for it. */
    private static void complete(Claim named, ClaimDraft draft, String pointer, Changes changes) {
        Claim claim = named.standing();
        Faults faults = new Faults();
        if (draft.text() != null && !named.says(draft.text()) && !claim.says(draft.text())) {
            faults.add(contradiction(pointer + "/text", claim, claim.text));
        }
        boolean repeated = draft.negation() == null || draft.negation().equals(named.negation) || draft.negation().equals(claim.negation);
        if (!repeated && claim.negation != null) {
            faults.add(contradiction(pointer + "/negation", claim, claim.negation));
        }
        faults.throwIfAny();
        if (repeated) {
            return;
        }
        changes.change(() -> claim.negation = null);
        changes.change(claim.revise());
        claim.negation = draft.negation();
    }

    private static Fault contradiction(String pointer, Claim claim, String recorded) {
        return Fault.pointer(pointer,
                "contradicts what is recorded of " + claim.slug + ", '" + recorded + "'; leave it out to use that");
    }
}
