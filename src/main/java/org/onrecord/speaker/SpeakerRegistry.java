package org.onrecord.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changesets;
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
    private final Changesets changesets;

    SpeakerRegistry(SpeakerRepository speakers, Changesets changesets) {
        this.speakers = speakers;
        this.changesets = changesets;
    }

    /**
     * @param on      the day as of which names are read
     * @param pointer where the draft stands in what the client sent
     * @param kind    the kind of a new speaker whose kind the client does not say, or {@code null}
     * @param created takes the slugs of the speakers that were not on record yet
     */
    @Transactional(TxType.MANDATORY)
    public Speaker resolve(SpeakerDraft draft, EdtfDate on, String pointer, SpeakerKind kind, Collection<String> created) {
        Speaker speaker = draft.anonymous() != null
                ? create("anonymous " + draft.anonymous(), draft.anonymous(), SpeakerKind.ANONYMOUS, created)
                : named(draft, on, pointer, kind, created);
        if (completes(speaker, draft)) {
            if (!created.contains(speaker.slug)) {
                // What another writer has added meanwhile must neither be lost nor be contradicted.
                changesets.lock();
                speakers.getEntityManager().refresh(speaker);
            }
            complete(speaker, draft, pointer);
        }
        addAliases(speaker, draft.aliases(), pointer);
        addAffiliations(speaker, draft.affiliations(), on, pointer, created);
        return speaker;
    }

    private Speaker named(SpeakerDraft draft, EdtfDate on, String pointer, SpeakerKind kind, Collection<String> created) {
        List<Speaker> called = speakers.called(draft.name(), on);
        if (called.isEmpty()) {
            // Another writer may be recording the same speaker; behind the lock its work is seen.
            changesets.lock();
            called = speakers.called(draft.name(), on);
        }
        return switch (called.size()) {
            case 0 -> create(draft.name(), draft.name().strip(), draft.kind() == null ? kind : draft.kind(), created);
            case 1 -> called.get(0);
            default -> throw SpeakerNames.ambiguous(draft.name(), called, Fault.pointer(pointer, ""));
        };
    }

    /** An anonymous speaker's slug has a prefix, so that nobody's name turns out to be the slug of one. */
    private Speaker create(String slugOf, String name, SpeakerKind kind, Collection<String> created) {
        changesets.lock();
        Speaker speaker = new Speaker(Slug.free(slugOf, slug -> SpeakerNames.NO_ONE.equals(slug) || speakers.bySlug(slug).isPresent()),
                name, kind);
        speakers.persist(speaker);
        created.add(speaker.slug);
        return speaker;
    }

    private static boolean completes(Speaker speaker, SpeakerDraft draft) {
        return draft.kind() != null && draft.kind() != speaker.kind
                || draft.description() != null && !draft.description().equals(speaker.description)
                || !speaker.sameAs.containsAll(draft.sameAs());
    }

    private static void complete(Speaker speaker, SpeakerDraft draft, String pointer) {
        speaker.kind = completed(speaker, draft.kind(), speaker.kind, pointer + "/kind");
        speaker.description = completed(speaker, draft.description(), speaker.description, pointer + "/description");
        speaker.sameAs.addAll(draft.sameAs());
    }

    private static <T> T completed(Speaker speaker, T given, T known, String pointer) {
        if (known == null || given == null || known.equals(given)) {
            return known == null ? given : known;
        }
        throw ProblemException
                .conflict(Fault.pointer(pointer, "contradicts what is recorded of " + speaker.slug + "; leave it out to use that"));
    }

    private void addAliases(Speaker speaker, List<AliasDraft> drafts, String pointer) {
        for (int i = 0; i < drafts.size(); i++) {
            AliasDraft draft = drafts.get(i);
            Period period = period(draft.from(), draft.to(), pointer + "/aliases/" + i);
            String folded = Folding.fold(draft.name());
            boolean known = folded.equals(speaker.foldedName) || speakers.aliases(List.of(speaker)).stream()
                    .anyMatch(alias -> alias.foldedName.equals(folded) && alias.period.equals(period));
            if (!known) {
                changesets.lock();
                refuseNameOfAnother(draft.name(), speaker, pointer + "/aliases/" + i);
                speakers.add(new Alias(speaker, draft.name(), period));
            }
        }
    }

    /** An alias may be shared, but one that is another speaker's own name would make that speaker unfindable. */
    private void refuseNameOfAnother(String alias, Speaker speaker, String pointer) {
        speakers.owners(alias).stream().filter(owner -> !owner.equals(speaker)).findFirst().ifPresent(owner -> {
            throw ProblemException.conflict(Fault.pointer(pointer, "is the name of another speaker, " + owner.slug + "; leave it out"));
        });
    }

    private void addAffiliations(Speaker speaker, List<AffiliationDraft> drafts, EdtfDate on, String pointer, Collection<String> created) {
        for (int i = 0; i < drafts.size(); i++) {
            AffiliationDraft draft = drafts.get(i);
            String place = pointer + "/affiliations/" + i;
            Period period = period(draft.from(), draft.to(), place);
            Speaker organization = resolve(draft.organization(), on, place + "/organization", SpeakerKind.ORGANIZATION, created);
            if (organization.equals(speaker)) {
                throw ProblemException.validation(Fault.pointer(place + "/organization", "is the speaker itself; name another one"));
            }
            boolean known = speakers.affiliations(List.of(speaker)).stream()
                    .anyMatch(affiliation -> affiliation.organization.equals(organization)
                            && Objects.equals(affiliation.role, draft.role()) && affiliation.period.equals(period));
            if (!known) {
                changesets.lock();
                speakers.add(new Affiliation(speaker, organization, draft.role(), period));
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
