package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.onrecord.api.Faults;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Revision;
import org.onrecord.changeset.Changes;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.IfMatch;
import org.onrecord.changeset.Merges;
import org.onrecord.changeset.Signature;
import org.onrecord.changeset.Subject;
import org.onrecord.date.EdtfDate;
import org.onrecord.text.Slug;

/** Records, changes and merges speakers as editors want them. Each call is one changeset, and answers the slug of the speaker to show. */
@ApplicationScoped
public class SpeakerCuration {
    /** An editor does not speak of a day, so a name that passed from one speaker to another is ambiguous. */
    private static final EdtfDate WHENEVER = new EdtfDate("", EdtfDate.OPEN_START, EdtfDate.OPEN_END, false);

    private static final Fault RECORDED_WITH_STATEMENTS = Fault.pointer("/kind",
            "is that of sources which a statement leaves unnamed; they are recorded with it, as {\"anonymous\": \"...\"}");

    private final SpeakerRepository speakers;
    private final SpeakerResolver resolver;
    private final Merges merges;
    private final Changesets changesets;
    private final EntityManager session;

    SpeakerCuration(SpeakerRepository speakers, SpeakerResolver resolver, Merges merges, Changesets changesets, EntityManager session) {
        this.speakers = speakers;
        this.resolver = resolver;
        this.merges = merges;
        this.changesets = changesets;
        this.session = session;
    }

    @Transactional
    public String create(SpeakerState state, Signature signature) {
        Faults faults = new Faults(state.anonymous() ? List.of(RECORDED_WITH_STATEMENTS) : List.of());
        changesets.lock();
        SpeakerLookup known = speakers.known(state.names().collect(Collectors.toSet()));
        String slug = state.id() == null ? Slug.free(state.name(), taken -> SpeakerResolver.taken(taken, known)) : state.id();
        Speaker speaker = new Speaker(slug, state.name().strip(), state.anonymous() ? null : state.kind());
        faults.run(() -> NameRules.checkName(state, speaker, known));
        if (state.id() != null) {
            faults.run(() -> NameRules.checkId(slug, speaker, speakers.bySlug(slug).orElse(null), known));
        }
        Changes changes = new Changes();
        known.add(speaker, changes);
        describe(speaker, state, known, changes, faults);
        faults.throwIfAny();
        return written(speaker, known, changes, List.of(slug), signature);
    }

    /**
     * Gives a speaker a new state, in a changeset where that is another one.
     *
     * @param revising     the new state, by the speaker as it is
     * @param precondition that the client knows the current state, by its revision
     */
    @Transactional
    public String replace(String slug, Function<Speaker, Revision<SpeakerState>> revising, IfMatch precondition, Signature signature) {
        changesets.lock();
        Speaker speaker = speakers.existing(slug);
        Merges.refuseMerged(speaker, "change that, or undo the merge");
        precondition.check(speaker.revision());
        Revision<SpeakerState> revision = revising.apply(speaker);
        if (!revision.changes()) {
            return speaker.slug;
        }
        SpeakerState state = revision.state();
        SpeakerLookup known = speakers.known(state.names().collect(Collectors.toSet()));
        Faults faults = new Faults(revision.faults());
        check(speaker, state, known, faults);
        Described before = Described.of(speaker, known);
        known.rename(speaker, state.name().strip());
        if (speaker.anonymous() == state.anonymous()) {
            speaker.kind = state.kind();
        }
        Changes changes = new Changes();
        describe(speaker, state, known, changes, faults);
        faults.throwIfAny();
        boolean moves = state.id() != null && !state.id().equals(before.slug);
        if (!moves && changes.none() && before.equals(Described.of(speaker, known))) {
            return before.slug;
        }
        if (moves) {
            move(speaker, state.id());
        }
        speaker.revise();
        return written(speaker, known, changes, List.of(before.slug, speaker.slug), signature);
    }

    private void check(Speaker speaker, SpeakerState state, SpeakerLookup known, Faults faults) {
        if (speaker.anonymous() != state.anonymous()) {
            faults.add(Fault.pointer("/kind", speaker.anonymous()
                    ? "should be anonymous, for an anonymous source stays one"
                    : "cannot become anonymous, for the speaker is known by its name"));
        }
        if (!speaker.anonymous() && !speaker.bears(state.name())) {
            faults.run(() -> NameRules.checkName(state, speaker, known));
        }
        if (state.id() != null && !state.id().equals(speaker.slug)) {
            faults.run(() -> NameRules.checkId(state.id(), speaker, speakers.bySlug(state.id()).orElse(null), known));
        }
    }

    /** What is curated of a speaker, to be compared. */
    private record Described(String slug, String name, SpeakerKind kind, String description, Set<String> sameAs, List<Alias> aliases,
            List<Affiliation> affiliations) {

        static Described of(Speaker speaker, SpeakerLookup known) {
            return new Described(speaker.slug, speaker.name, speaker.kind, speaker.description, Set.copyOf(speaker.sameAs),
                    List.copyOf(known.aliases(speaker)), List.copyOf(known.affiliations(speaker)));
        }
    }

    @Transactional
    public String merge(String slug, String into, Signature signature) {
        return standing(merges.merge(speakers, slug, into, SpeakerCuration::refuseToMerge, signature));
    }

    @Transactional
    public String unmerge(String slug, Signature signature) {
        return standing(merges.unmerge(speakers, slug, signature));
    }

    private String standing(Speaker speaker) {
        List<Speaker> all = speakers.merged(List.of(speaker));
        all.add(speaker);
        session.createNamedQuery("Likeness.stand").setParameter("standing", speaker).setParameter("speakers", all).executeUpdate();
        return speaker.slug;
    }

    private static void refuseToMerge(Speaker one, Speaker other) {
        if (one.anonymous() || other.anonymous()) {
            throw ProblemException.conflict(Fault.pointer("/into",
                    "would make one of two sources of which one is anonymous; nobody knows whether they are one"));
        }
        if (one.kind != null && other.kind != null && one.kind != other.kind) {
            throw ProblemException.conflict(Fault.pointer("/into",
                    "is of another kind than " + one.slug + "; correct the kind of the one that is wrong first"));
        }
    }

    /** Whoever knows a slug shall find its speaker under it for good. */
    private void move(Speaker speaker, String slug) {
        session.createNamedQuery("FormerSpeakerSlug.forget").setParameter("slug", slug).executeUpdate();
        session.persist(new FormerSpeakerSlug(speaker.slug, speaker));
        speaker.slug = slug;
    }

    /** Gives a speaker what its new state tells beside id, name and kind, and takes away what it does not tell, unless that came by a merge. */
    private void describe(Speaker speaker, SpeakerState state, SpeakerLookup known, Changes changes, Faults faults) {
        speaker.description = state.description();
        speaker.sameAs.retainAll(state.sameAs());
        faults.run(() -> SpeakerParts.addSameAs(speaker, state.sameAs(), "", known, changes));
        faults.run(() -> callAlso(speaker, state, known, changes));
        faults.run(() -> affiliate(speaker, state, known, changes));
    }

    private void callAlso(Speaker speaker, SpeakerState state, SpeakerLookup known, Changes changes) {
        List<Alias> aliases = resolver.aliases(speaker, state.aliases(), "");
        for (Alias own : own(speaker, known)) {
            if (speaker.bears(own.name) || aliases.stream().noneMatch(alias -> alias.says(own) && alias.name.equals(own.name))) {
                known.remove(own);
                session.remove(own);
            }
        }
        SpeakerParts.addAliases(speaker, aliases, "", known, changes);
    }

    private void affiliate(Speaker speaker, SpeakerState state, SpeakerLookup known, Changes changes) {
        List<Affiliation> affiliations = resolver.affiliations(speaker, state.affiliations(), WHENEVER, "", known, changes);
        for (Affiliation own : List.copyOf(known.affiliations(speaker))) {
            if (own.speaker == speaker && affiliations.stream().noneMatch(own::says)) {
                known.remove(own);
                session.remove(own);
            }
        }
        SpeakerParts.addAffiliations(affiliations, known, changes);
    }

    private static List<Alias> own(Speaker speaker, SpeakerLookup known) {
        return known.aliases(speaker).stream().filter(alias -> alias.speaker == speaker).toList();
    }

    private String written(Speaker speaker, SpeakerLookup known, Changes changes, List<String> slugs, Signature signature) {
        changes.added().forEach(session::persist);
        session.createNamedQuery("Likeness.forget").setParameter("speaker", speaker).executeUpdate();
        Likeness.of(speaker, own(speaker, known)).forEach(session::persist);
        List<String> curated = new ArrayList<>(slugs);
        changes.added().stream().filter(Speaker.class::isInstance).map(added -> ((Speaker) added).slug).forEach(curated::add);
        changesets.curate(signature, Subject.SPEAKER, curated);
        return speaker.slug;
    }
}
