package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.onrecord.api.Faults;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changes;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.Signature;
import org.onrecord.changeset.Subject;
import org.onrecord.curation.Curator;
import org.onrecord.date.EdtfDate;
import org.onrecord.text.Slug;

/** Records, changes and merges speakers as editors want them. */
@ApplicationScoped
public class SpeakerCuration extends Curator<Speaker, Long, SpeakerState> {
    private static final Fault RECORDED_WITH_STATEMENTS = Fault.pointer("/kind",
            "is that of sources which a statement leaves unnamed; they are recorded with it, as {\"anonymous\": \"...\"}");

    private final SpeakerRepository speakers;
    private final SpeakerResolver resolver;

    SpeakerCuration(SpeakerRepository speakers, SpeakerResolver resolver, Changesets changesets, EntityManager session) {
        super(speakers, changesets, session);
        this.speakers = speakers;
        this.resolver = resolver;
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
        List<String> curated = new ArrayList<>(List.of(slug));
        write(speaker, known, changes, curated);
        changesets.curate(signature, Subject.SPEAKER, curated);
        return slug;
    }

    @Override
    protected boolean change(Speaker speaker, SpeakerState state, Faults faults, Collection<String> curated) {
        SpeakerLookup known = speakers.known(state.names().collect(Collectors.toSet()));
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
            return false;
        }
        if (moves) {
            speakers.move(speaker, state.id());
        }
        write(speaker, known, changes, curated);
        return true;
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

    @Override
    protected void stands(Speaker survivor) {
        List<Speaker> all = speakers.merged(List.of(survivor));
        all.add(survivor);
        session.createNamedQuery("Likeness.stand").setParameter("standing", survivor).setParameter("speakers", all).executeUpdate();
    }

    @Override
    protected void refuseToMerge(Speaker one, Speaker other) {
        if (one.anonymous() || other.anonymous()) {
            throw ProblemException.conflict(Fault.pointer("/into",
                    "would make one of two sources of which one is anonymous; nobody knows whether they are one"));
        }
        if (one.kind != null && other.kind != null && one.kind != other.kind) {
            throw ProblemException.conflict(Fault.pointer("/into",
                    "is of another kind than " + one.slug + "; correct the kind of the one that is wrong first"));
        }
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
        List<Affiliation> affiliations = resolver.affiliations(speaker, state.affiliations(), EdtfDate.WHENEVER, "", known, changes);
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

    /** @param curated takes the speakers that are recorded beside this one */
    private void write(Speaker speaker, SpeakerLookup known, Changes changes, Collection<String> curated) {
        changes.added().forEach(session::persist);
        session.createNamedQuery("Likeness.forget").setParameter("speaker", speaker).executeUpdate();
        Likeness.of(speaker, own(speaker, known)).forEach(session::persist);
        changes.added().stream().filter(Speaker.class::isInstance).map(added -> ((Speaker) added).slug).forEach(curated::add);
    }
}
