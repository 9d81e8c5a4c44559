package org.onrecord.speaker;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changes;
import org.onrecord.date.EdtfDate;
import org.onrecord.date.Period;
import org.onrecord.speaker.SpeakerDraft.AffiliationDraft;
import org.onrecord.speaker.SpeakerDraft.AliasDraft;
import org.onrecord.text.Folding;
import org.onrecord.text.Slug;

/**
 * Finds the speaker that a client means, as of the day of the statement, or records it. What the client says of a known speaker completes it, and
 * never overwrites: what contradicts the record is refused.
 */
@ApplicationScoped
public class SpeakerRegistry {
    private final SpeakerRepository speakers;

    SpeakerRegistry(SpeakerRepository speakers) {
        this.speakers = speakers;
    }

    /** The speakers that some drafts can mean. */
    public KnownSpeakers known(Stream<SpeakerDraft> drafts) {
        return speakers.known(drafts.flatMap(SpeakerDraft::names).collect(Collectors.toSet()));
    }

    /**
     * @param on      the day as of which names are read
     * @param pointer where the draft stands in what the client sent
     * @param kind    the kind of a new speaker whose kind the client does not say, or {@code null}
     * @param known   whom names mean
     * @param changes takes what was not on record yet
     */
    public Speaker resolve(SpeakerDraft draft, EdtfDate on, String pointer, SpeakerKind kind, KnownSpeakers known, Changes changes) {
        Speaker speaker = draft.anonymous() != null
                ? create("anonymous " + draft.anonymous(), draft.anonymous(), SpeakerKind.ANONYMOUS, known, changes)
                : named(draft, on, pointer, kind, known, changes);
        complete(speaker, draft, pointer, changes);
        addAliases(speaker, draft.aliases(), pointer, known, changes);
        addAffiliations(speaker, draft.affiliations(), on, pointer, known, changes);
        return speaker;
    }

    private static Speaker named(SpeakerDraft draft, EdtfDate on, String pointer, SpeakerKind kind, KnownSpeakers known, Changes changes) {
        List<Speaker> called = known.called(draft.name(), on);
        return switch (called.size()) {
            case 0 -> create(draft.name(), draft.name().strip(), draft.kind() == null ? kind : draft.kind(), known, changes);
            case 1 -> called.get(0);
            default -> throw SpeakerNames.ambiguous(draft.name(), called, Fault.pointer(pointer, ""));
        };
    }

    /** An anonymous speaker's slug has a prefix, so that nobody's name turns out to be the slug of one. */
    private static Speaker create(String slugOf, String name, SpeakerKind kind, KnownSpeakers known, Changes changes) {
        Speaker speaker = new Speaker(Slug.free(slugOf, slug -> SpeakerNames.NO_ONE.equals(slug) || known.bySlug(slug).isPresent()), name,
                kind);
        known.add(speaker, changes);
        return speaker;
    }

    private static void complete(Speaker speaker, SpeakerDraft draft, String pointer, Changes changes) {
        SpeakerKind kind = completed(speaker, draft.kind(), speaker.kind, pointer + "/kind");
        String description = completed(speaker, draft.description(), speaker.description, pointer + "/description");
        boolean identified = draft.sameAs().isEmpty() || speaker.sameAs.containsAll(draft.sameAs());
        if (kind != speaker.kind || !Objects.equals(description, speaker.description) || !identified) {
            changes.change(speaker.restorer());
            speaker.kind = kind;
            speaker.description = description;
            speaker.sameAs.addAll(draft.sameAs());
        }
    }

    private static <T> T completed(Speaker speaker, T given, T known, String pointer) {
        if (known == null || given == null || known.equals(given)) {
            return known == null ? given : known;
        }
        throw ProblemException
                .conflict(Fault.pointer(pointer, "contradicts what is recorded of " + speaker.slug + "; leave it out to use that"));
    }

    private static void addAliases(Speaker speaker, List<AliasDraft> drafts, String pointer, KnownSpeakers known, Changes changes) {
        for (int i = 0; i < drafts.size(); i++) {
            AliasDraft draft = drafts.get(i);
            Period period = period(draft.from(), draft.to(), pointer + "/aliases/" + i);
            String folded = Folding.fold(draft.name());
            boolean repeated = folded.equals(speaker.foldedName) || known.aliases(speaker).stream()
                    .anyMatch(alias -> alias.foldedName.equals(folded) && alias.period.equals(period));
            if (!repeated) {
                refuseNameOfAnother(draft.name(), speaker, pointer + "/aliases/" + i, known);
                known.add(new Alias(speaker, draft.name(), period), changes);
            }
        }
    }

    /** An alias may be shared, but one that is another speaker's own name would make that speaker unfindable. */
    private static void refuseNameOfAnother(String alias, Speaker speaker, String pointer, KnownSpeakers known) {
        known.owner(alias, speaker).ifPresent(owner -> {
            throw ProblemException.conflict(Fault.pointer(pointer, "is the name of another speaker, " + owner.slug + "; leave it out"));
        });
    }

    private void addAffiliations(Speaker speaker, List<AffiliationDraft> drafts, EdtfDate on, String pointer, KnownSpeakers known,
            Changes changes) {
        for (int i = 0; i < drafts.size(); i++) {
            AffiliationDraft draft = drafts.get(i);
            String place = pointer + "/affiliations/" + i;
            Period period = period(draft.from(), draft.to(), place);
            Speaker organization = resolve(draft.organization(), on, place + "/organization", SpeakerKind.ORGANIZATION, known, changes);
            if (organization.equals(speaker)) {
                throw ProblemException.validation(Fault.pointer(place + "/organization", "is the speaker itself; name another one"));
            }
            boolean repeated = known.affiliations(speaker).stream()
                    .anyMatch(affiliation -> affiliation.organization.equals(organization)
                            && Objects.equals(affiliation.role, draft.role()) && affiliation.period.equals(period));
            if (!repeated) {
                known.add(new Affiliation(speaker, organization, draft.role(), period), changes);
            }
        }
    }

    private static Period period(EdtfDate from, EdtfDate to, String pointer) {
        try {
            return Period.of(from, to);
        } catch (IllegalArgumentException e) {
            throw ProblemException.validation(Fault.pointer(pointer, e.getMessage()));
        }
    }
}
