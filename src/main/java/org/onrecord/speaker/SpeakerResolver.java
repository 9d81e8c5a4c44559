package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Faults;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changes;
import org.onrecord.changeset.Changesets;
import org.onrecord.date.EdtfDate;
import org.onrecord.date.Period;
import org.onrecord.speaker.SpeakerDraft.AffiliationDraft;
import org.onrecord.speaker.SpeakerDraft.AliasDraft;
import org.onrecord.text.Slug;

/**
 * Finds the speaker that a client means, or records it. An identifier on record means its speaker, whatever the name. Else the name means whoever bears
 * it on the day of the statement, but for those who have another identifier of the same kind; where none is left, it means somebody new. What the
 * client says of a known speaker completes it, and never overwrites: what contradicts the record is refused.
 */
@ApplicationScoped
public class SpeakerResolver {
    /** Ids that would mean something else in a query, or in the path of a URL. */
    private static final Set<String> RESERVED = Set.of(SpeakerNames.NO_ONE, "duplicates", "conflated");

    private final SpeakerRepository speakers;
    private final AmbiguousNames ambiguous;
    private final Changesets changesets;

    SpeakerResolver(SpeakerRepository speakers, AmbiguousNames ambiguous, Changesets changesets) {
        this.speakers = speakers;
        this.ambiguous = ambiguous;
        this.changesets = changesets;
    }

    /** The speakers that some drafts can mean. */
    public SpeakerLookup known(Stream<SpeakerDraft> drafts) {
        Set<String> names = new HashSet<>();
        Set<String> identifiers = new HashSet<>();
        drafts.forEach(draft -> {
            draft.names().forEach(names::add);
            draft.identifiers().forEach(identifiers::add);
        });
        return speakers.known(names, identifiers);
    }

    /**
     * @param on      the day as of which names are read
     * @param pointer where the draft stands in what the client sent
     * @param kind    the kind of a new speaker whose kind the client does not say, or {@code null}
     * @param known   whom names mean
     * @param changes takes what was not on record yet
     */
    public Speaker resolve(SpeakerDraft draft, EdtfDate on, String pointer, SpeakerKind kind, SpeakerLookup known, Changes changes) {
        Speaker speaker = meant(draft, on, pointer, kind, known, changes);
        Faults faults = new Faults();
        faults.run(() -> complete(speaker, draft, pointer, known, changes));
        faults.run(() -> SpeakerParts.addSameAs(speaker, draft.sameAs(), pointer, known, changes));
        faults.run(() -> SpeakerParts.addAliases(speaker, aliases(speaker, draft.aliases(), pointer), pointer, known, changes));
        faults.run(() -> SpeakerParts.addAffiliations(affiliations(speaker, draft.affiliations(), on, pointer, known, changes), known,
                changes));
        faults.throwIfAny();
        return speaker;
    }

    /**
     * Whether a draft may mean a speaker. It does not where it has a name alone that the speaker never bore, nor where it has the id of another one; what
     * else identifies it is left to {@link #resolve}.
     */
    public boolean mayMean(SpeakerDraft draft, Speaker speaker, SpeakerLookup known) {
        if (draft == null || !draft.sameAs().isEmpty()) {
            return true;
        } else if (draft.id() != null) {
            return known.bySlug(draft.id()).map(speaker::equals).orElse(true);
        }
        return draft.name() != null
                && known.bySlug(draft.name()).map(speaker::equals).orElseGet(() -> known.isCalled(speaker, draft.name()));
    }

    private Speaker meant(SpeakerDraft draft, EdtfDate on, String pointer, SpeakerKind kind, SpeakerLookup known, Changes changes) {
        if (draft.anonymous() != null) {
            return create("anonymous " + draft.anonymous(), draft.anonymous(), SpeakerKind.ANONYMOUS, known, changes);
        } else if (draft.id() != null) {
            return known.bySlug(draft.id()).orElseThrow(() -> ProblemException.validation(Fault.pointer(pointer + "/id",
                    "is the id of no speaker on record: '" + draft.id() + "'; a 'name' without it is found or recorded")));
        }
        Set<Speaker> identified = draft.sameAs().stream().flatMap(url -> known.identified(url).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return identified.isEmpty() ? named(draft, on, pointer, kind, known, changes) : identified(draft, identified, on, pointer, known);
    }

    /** An identifier of several, or several of which each is of another one, leave the name to decide. */
    private static Speaker identified(SpeakerDraft draft, Set<Speaker> identified, EdtfDate on, String pointer, SpeakerLookup known) {
        List<Speaker> meant = identified.size() == 1
                ? List.copyOf(identified)
                : known.called(draft.name(), on).stream()
                        .filter(one -> draft.sameAs().stream().map(known::identified).allMatch(all -> all.isEmpty() || all.contains(one)))
                        .toList();
        if (meant.size() != 1) {
            throw SpeakerNames.ambiguous("are identifiers of several speakers: ", identified, Fault.pointer(pointer + "/sameAs", ""));
        }
        return meant.get(0);
    }

    private Speaker named(SpeakerDraft draft, EdtfDate on, String pointer, SpeakerKind kind, SpeakerLookup known, Changes changes) {
        List<Speaker> called = known.called(draft.name(), on);
        if (called.isEmpty() && !draft.describes() && !known.bearers(draft.name()).isEmpty()) {
            throw SpeakerNames.vacant(draft.name(), known.bearers(draft.name()), Fault.pointer(pointer, ""));
        }
        List<Speaker> namesakes = called.stream().filter(one -> !known.hasOthers(one, draft.sameAs())).toList();
        return switch (namesakes.size()) {
            case 0 -> create(draft.name(), draft.name().strip(), draft.kind() == null ? kind : draft.kind(), known, changes);
            case 1 -> namesakes.get(0);
            default -> {
                ambiguous.refused(draft.name());
                throw SpeakerNames.ambiguous(SpeakerNames.severally(draft.name()), namesakes, Fault.pointer(pointer, ""));
            }
        };
    }

    /** An anonymous speaker's slug has a prefix, so that nobody's name turns out to be the slug of one. */
    private static Speaker create(String slugOf, String name, SpeakerKind kind, SpeakerLookup known, Changes changes) {
        Speaker speaker = new Speaker(Slug.free(slugOf, slug -> taken(slug, known)), name, kind);
        known.add(speaker, changes);
        Likeness.of(speaker, List.of()).forEach(changes::add);
        return speaker;
    }

    static boolean taken(String slug, SpeakerLookup known) {
        return reserved(slug) || known.bySlug(slug).isPresent();
    }

    static boolean reserved(String slug) {
        return RESERVED.contains(slug);
    }

    private static void complete(Speaker speaker, SpeakerDraft draft, String pointer, SpeakerLookup known, Changes changes) {
        Faults faults = new Faults();
        if (draft.id() != null && draft.name() != null && !known.isCalled(speaker, draft.name())) {
            faults.add(Fault.pointer(pointer + "/name", "is no name of " + speaker.slug + ", which is '" + speaker.name
                    + "' on record; leave it out to use that, or leave the id out to mean another speaker"));
        }
        SpeakerKind kind = faults.get(() -> completed(speaker, draft.kind(), Speaker::kind, pointer + "/kind", known));
        String description = faults
                .get(() -> completed(speaker, draft.description(), Speaker::description, pointer + "/description", known));
        faults.throwIfAny();
        if (kind != speaker.kind || !Objects.equals(description, speaker.description)) {
            changes.change(speaker.restorer());
            changes.complete(speaker, speaker.revise());
            speaker.kind = kind;
            speaker.description = description;
        }
    }

    /** What is said of a speaker that was merged into this one is no contradiction. */
    private static <T> T completed(Speaker speaker, T given, Function<Speaker, T> recorded, String pointer, SpeakerLookup known) {
        T own = recorded.apply(speaker);
        if (given == null || known.withMerged(speaker).stream().map(recorded).anyMatch(given::equals)) {
            return own;
        }
        if (own == null && given != SpeakerKind.ANONYMOUS) {
            return given;
        }
        throw ProblemException
                .conflict(Fault.pointer(pointer, "contradicts what is recorded of " + speaker.slug + "; leave it out to use that"));
    }

    /** What drafts say. */
    List<Alias> aliases(Speaker speaker, List<AliasDraft> drafts, String pointer) {
        List<Alias> aliases = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            AliasDraft draft = drafts.get(i);
            aliases.add(new Alias(speaker, draft.name(), period(draft.from(), draft.to(), pointer + "/aliases/" + i)));
        }
        return aliases;
    }

    /** What drafts say, with the organisations that they name, which may be recorded along; two that were merged have no roles in each other. */
    List<Affiliation> affiliations(Speaker speaker, List<AffiliationDraft> drafts, EdtfDate on, String pointer, SpeakerLookup known,
            Changes changes) {
        List<Affiliation> affiliations = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            AffiliationDraft draft = drafts.get(i);
            String place = pointer + "/affiliations/" + i;
            Period period = period(draft.from(), draft.to(), place);
            Speaker organization = resolve(draft.organization(), on, place + "/organization", SpeakerKind.ORGANIZATION, known, changes);
            if (organization != speaker) {
                affiliations.add(new Affiliation(speaker, organization, draft.role(), period));
            } else if (known.withMerged(speaker).size() == 1) {
                throw ProblemException.validation(Fault.pointer(place + "/organization", "is the speaker itself; name another one"));
            }
        }
        return affiliations;
    }

    /** @param pointer where the two stand in what was sent */
    Period period(EdtfDate from, EdtfDate to, String pointer) {
        changesets.refuseFuture(from, pointer + "/from");
        try {
            return Period.of(from, to);
        } catch (IllegalArgumentException e) {
            throw ProblemException.validation(Fault.pointer(pointer, e.getMessage()));
        }
    }
}
