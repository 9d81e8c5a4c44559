package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.onrecord.changeset.Changes;
import org.onrecord.date.EdtfDate;
import org.onrecord.date.Period;
import org.onrecord.text.Folding;

/**
 * The speakers that some names can mean: as the database has them, asked once for many names, and as they become while statements are recorded.
 * Behind the writers' lock it stays true until the transaction ends.
 */
public final class KnownSpeakers {
    private final SpeakerRepository speakers;
    private final Map<String, Optional<Speaker>> bySlug = new HashMap<>();
    private final Map<String, List<Bearer>> byName = new HashMap<>();
    private final Map<Speaker, List<Alias>> aliases = new HashMap<>();
    private final Map<Speaker, List<Affiliation>> affiliations = new HashMap<>();

    /** Who bears a name, and for how long. */
    private record Bearer(Speaker speaker, Period period) {}

    KnownSpeakers(SpeakerRepository speakers, Collection<String> names) {
        this.speakers = speakers;
        if (names.isEmpty()) {
            return;
        }
        names.forEach(name -> bySlug.put(name, Optional.empty()));
        names.forEach(name -> byName.put(Folding.fold(name), new ArrayList<>()));
        speakers.withSlugs(bySlug.keySet()).forEach(speaker -> bySlug.put(speaker.slug, Optional.of(speaker)));
        speakers.named(byName.keySet()).forEach(this::bears);
        speakers.aliasesNamed(byName.keySet()).forEach(alias -> byName.get(alias.foldedName).add(new Bearer(alias.speaker, alias.period)));
    }

    Optional<Speaker> bySlug(String slug) {
        return bySlug.computeIfAbsent(slug, speakers::bySlug);
    }

    /** All that a name can mean on a day: one speaker where it is a slug, else all that bear it as a name or as an alias of that time. */
    List<Speaker> called(String name, EdtfDate on) {
        Optional<Speaker> known = bySlug(name);
        if (known.isPresent()) {
            return List.of(known.get());
        }
        Set<Speaker> called = new LinkedHashSet<>();
        for (Bearer bearer : bearers(name)) {
            if (bearer.period.overlaps(on.earliest(), on.latest())) {
                called.add(bearer.speaker);
            }
        }
        return List.copyOf(called);
    }

    /** Every speaker that ever bore a name, with the time for which it did. */
    List<SpeakerSpan> everCalled(String name) {
        return bySlug(name).map(speaker -> List.of(new SpeakerSpan(speaker.id, Period.ALWAYS)))
                .orElseGet(() -> bearers(name).stream().map(bearer -> new SpeakerSpan(bearer.speaker.id, bearer.period)).toList());
    }

    /** A speaker other than this one whose own name this is. */
    Optional<Speaker> owner(String name, Speaker other) {
        String folded = Folding.fold(name);
        return bearers(name).stream().map(Bearer::speaker).filter(speaker -> speaker != other && speaker.foldedName.equals(folded))
                .findFirst();
    }

    List<Alias> aliases(Speaker speaker) {
        return aliases.computeIfAbsent(speaker, parts(speakers::aliases));
    }

    List<Affiliation> affiliations(Speaker speaker) {
        return affiliations.computeIfAbsent(speaker, parts(speakers::affiliations));
    }

    void add(Speaker speaker, Changes changes) {
        Optional<Speaker> absent = bySlug.put(speaker.slug, Optional.of(speaker));
        Bearer bearer = bears(speaker);
        changes.add(speaker, () -> {
            bySlug.put(speaker.slug, absent);
            bearers(speaker.name).remove(bearer);
        });
    }

    void add(Alias alias, Changes changes) {
        aliases(alias.speaker).add(alias);
        Bearer bearer = new Bearer(alias.speaker, alias.period);
        bearers(alias.name).add(bearer);
        changes.add(alias, () -> {
            aliases(alias.speaker).remove(alias);
            bearers(alias.name).remove(bearer);
        });
    }

    void add(Affiliation affiliation, Changes changes) {
        affiliations(affiliation.speaker).add(affiliation);
        changes.add(affiliation, () -> affiliations(affiliation.speaker).remove(affiliation));
    }

    /** An anonymous speaker bears no name: it is never found by one. */
    private Bearer bears(Speaker speaker) {
        Bearer bearer = new Bearer(speaker, Period.ALWAYS);
        if (speaker.kind != SpeakerKind.ANONYMOUS) {
            bearers(speaker.name).add(bearer);
        }
        return bearer;
    }

    private List<Bearer> bearers(String name) {
        List<Bearer> known = byName.get(Folding.fold(name));
        if (known == null) {
            new KnownSpeakers(speakers, List.of(name)).byName.forEach(byName::put);
            known = byName.get(Folding.fold(name));
        }
        return known;
    }

    private static <T> Function<Speaker, List<T>> parts(Function<Collection<Speaker>, List<T>> query) {
        return speaker -> new ArrayList<>(speaker.id == null ? List.of() : query.apply(List.of(speaker)));
    }
}
