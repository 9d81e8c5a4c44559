package org.onrecord.speaker;

import java.util.List;

import org.onrecord.api.Brevity;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changes;

/** Gives speakers what they do not have yet, neither themselves nor by what was merged into them. */
final class SpeakerParts {
    private SpeakerParts() {
    }

    /** @param pointer where the speaker stands in what the client sent */
    static void addAliases(Speaker speaker, List<Alias> aliases, String pointer, SpeakerLookup known, Changes changes) {
        refuseAnonymous(speaker, aliases, pointer + "/aliases");
        for (int i = 0; i < aliases.size(); i++) {
            Alias alias = aliases.get(i);
            if (known.withMerged(speaker).stream().noneMatch(one -> one.bears(alias.name))
                    && known.aliases(speaker).stream().noneMatch(alias::says)) {
                refuseNameOfAnother(alias, pointer + "/aliases/" + i, known);
                known.add(alias, changes);
                changes.add(Likeness.of(alias));
                changes.complete(speaker, speaker.revise());
            }
        }
    }

    /** An alias may be shared, but one that is another speaker's own name would make that speaker unfindable. */
    private static void refuseNameOfAnother(Alias alias, String pointer, SpeakerLookup known) {
        known.owner(alias.name, alias.speaker).ifPresent(owner -> {
            throw ProblemException.conflict(Fault.pointer(pointer, "is the name of another speaker, " + owner.slug + "; leave it out"));
        });
    }

    static void addAffiliations(List<Affiliation> affiliations, SpeakerLookup known, Changes changes) {
        for (Affiliation affiliation : affiliations) {
            if (known.affiliations(affiliation.speaker).stream().noneMatch(affiliation::says)) {
                known.add(affiliation, changes);
                changes.complete(affiliation.speaker, affiliation.speaker.revise());
            }
        }
    }

    /** @param pointer where the speaker stands in what the client sent */
    static void addSameAs(Speaker speaker, List<String> urls, String pointer, SpeakerLookup known, Changes changes) {
        refuseAnonymous(speaker, urls, pointer + "/sameAs");
        for (String url : urls) {
            if (!known.has(speaker, url)) {
                refuseIdentifierOfAnother(speaker, url, pointer + "/sameAs/" + urls.indexOf(url), known);
                known.add(speaker, url, changes);
                changes.complete(speaker, speaker.revise());
            }
        }
    }

    /** Of several it would mean none, from then on. */
    private static void refuseIdentifierOfAnother(Speaker speaker, String url, String pointer, SpeakerLookup known) {
        List<String> others = known.identified(url).stream().filter(one -> one != speaker.standing()).map(Speaker::slug).toList();
        if (!others.isEmpty()) {
            throw ProblemException.conflict(Fault.pointer(pointer,
                    "is an identifier of another speaker, " + Brevity.list(others)
                            + "; leave it out, take it from that one first, or merge the two"));
        }
    }

    private static void refuseAnonymous(Speaker speaker, List<?> given, String pointer) {
        if (speaker.anonymous() && !given.isEmpty()) {
            throw ProblemException.conflict(Fault.pointer(pointer,
                    "would make " + speaker.slug + " known, which is an anonymous source; leave them out"));
        }
    }
}
