package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;

import org.onrecord.api.Brevity;
import org.onrecord.api.Problem.Candidate;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.text.Slug;

/** Which ids and names an editor may give to a speaker, so that nobody else's come to mean it. */
final class NameRules {
    private NameRules() {
    }

    /**
     * @param speaker not on record yet where it has no key
     * @param holder  who has or had the id, be it merged, or {@code null}
     */
    static void checkId(String id, Speaker speaker, Speaker holder, SpeakerLookup known) {
        if (!Slug.valid(id)) {
            throw ProblemException.validation(Fault.pointer("/id",
                    "should be a slug: words in lower case with hyphens between them, such as nour-news"));
        }
        if (holder == speaker) {
            return;
        }
        List<Speaker> holders = new ArrayList<>(known.others(id, speaker));
        if (holder != null) {
            holders.add(holder);
        }
        if (!holders.isEmpty() || SpeakerResolver.reserved(id)) {
            throw taken("/id", "means something else already; take another one", holders);
        }
    }

    /** Two may share a name, but only where somebody says so by an id or an identifier elsewhere: from then on it is ambiguous. */
    static void checkName(SpeakerState state, Speaker speaker, SpeakerLookup known) {
        List<Speaker> bearers = new ArrayList<>(known.others(state.name(), speaker));
        known.bySlug(state.name()).filter(bearer -> bearer != speaker).ifPresent(bearers::add);
        bearers.removeIf(bearer -> known.hasOthers(bearer, state.sameAs()));
        if (!bearers.isEmpty() && state.id() == null) {
            throw taken("/name",
                    "is on record already; for another speaker of that name, send an 'id' of its own too, or a 'sameAs' that tells them apart",
                    bearers);
        }
    }

    private static ProblemException taken(String pointer, String detail, List<Speaker> holders) {
        List<Candidate> candidates = holders.stream().distinct().map(holder -> new Candidate(holder.slug, holder.name)).toList();
        String named = candidates.isEmpty() ? "" : ": " + Brevity.list(candidates.stream().map(Candidate::id).toList());
        return ProblemException.conflict(new Fault(null, pointer, detail + named, candidates.isEmpty() ? null : candidates));
    }
}
