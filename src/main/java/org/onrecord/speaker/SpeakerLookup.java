package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.onrecord.changeset.Changes;
import org.onrecord.date.EdtfDate;
import org.onrecord.date.Period;
import org.onrecord.text.Folding;
import org.onrecord.text.Identifier;
import org.onrecord.text.Slug;

/**
 * The speakers that some names can mean: as the database has them, asked once for many names, and as they become while statements are recorded.
 * Behind the writers' lock it stays true until the transaction ends. Whatever means a merged speaker means the one that stands for it.
 */
public final class SpeakerLookup {
    private final SpeakerRepository speakers;
    private final Map<String, Optional<Speaker>> bySlug = new HashMap<>();
    private final Map<String, List<Bearer>> byName = new HashMap<>();
    private final Map<String, Set<Speaker>> byIdentifier = new HashMap<>();
    private final Map<Speaker, List<Speaker>> merged = new HashMap<>();
    private final Map<Speaker, List<Alias>> aliases = new HashMap<>();
    private final Map<Speaker, List<Affiliation>> affiliations = new HashMap<>();

    /**
     * Who bears a name, and for how long.
     *
     * @param own whether it is the name of the speaker or of one that was merged into it, not an alias
     */
    record Bearer(Speaker speaker, Period period, boolean own) {}

    SpeakerLookup(SpeakerRepository speakers, Collection<String> names) {
        this(speakers, names, List.of());
    }

    /** @param identifiers that some of them are given by */
    SpeakerLookup(SpeakerRepository speakers, Collection<String> names, Collection<String> identifiers) {
        this.speakers = speakers;
        learn(names);
        learnIdentifiers(identifiers.stream());
    }

    /** A name that is a slug means nothing else. For what is meant by none, asks for the slugs too that new speakers of these names would have. */
    private void learn(Collection<String> names) {
        learnSlugs(names.stream());
        List<String> others = names.stream().filter(name -> bySlug(name).isEmpty()).toList();
        learnNames(others.stream());
        learnSlugs(others.stream().filter(name -> bearers(name).isEmpty()).map(Slug::of));
    }

    private void learnSlugs(Stream<String> some) {
        Set<String> slugs = some.filter(slug -> Slug.conceivable(slug) && !bySlug.containsKey(slug)).collect(Collectors.toSet());
        slugs.forEach(slug -> bySlug.put(slug, Optional.empty()));
        Set<Speaker> found = new HashSet<>();
        speakers.bySlugs(slugs).forEach((slug, speaker) -> {
            bySlug.put(slug, Optional.of(speaker.standing()));
            found.add(speaker.standing());
        });
        learnMerged(found);
    }

    private void learnNames(Stream<String> names) {
        Set<String> folded = names.map(Folding::fold).filter(name -> !byName.containsKey(name)).collect(Collectors.toSet());
        folded.forEach(name -> byName.put(name, new ArrayList<>()));
        Set<Speaker> found = new HashSet<>();
        speakers.named(folded).forEach(speaker -> found.add(bears(speaker).speaker));
        speakers.aliasesNamed(folded).forEach(alias -> found.add(bears(alias).speaker));
        learnMerged(found);
    }

    private void learnIdentifiers(Stream<String> urls) {
        Set<String> keys = urls.map(url -> Identifier.of(url).key()).filter(key -> !byIdentifier.containsKey(key))
                .collect(Collectors.toSet());
        keys.forEach(key -> byIdentifier.put(key, new LinkedHashSet<>()));
        Set<Speaker> found = new HashSet<>();
        speakers.identified(keys).forEach(likeness -> {
            byIdentifier.get(likeness.likeness).add(likeness.speaker.standing());
            found.add(likeness.speaker.standing());
        });
        learnMerged(found);
    }

    private void learnMerged(Set<Speaker> found) {
        found.removeAll(merged.keySet());
        found.forEach(speaker -> merged.put(speaker, new ArrayList<>()));
        speakers.merged(found).forEach(speaker -> merged.get(speaker.standing()).add(speaker));
    }

    Optional<Speaker> bySlug(String slug) {
        return Slug.conceivable(slug) ? bySlug.computeIfAbsent(slug, s -> speakers.bySlug(s).map(Speaker::standing)) : Optional.empty();
    }

    /** All that a name can mean on a day: one speaker where it is a slug, else all that bear it as a name or as an alias of that time. */
    public List<Speaker> called(String name, EdtfDate on) {
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

    /** All that have an identifier. */
    Set<Speaker> identified(String url) {
        String key = Identifier.of(url).key();
        if (!byIdentifier.containsKey(key)) {
            learnIdentifiers(Stream.of(url));
        }
        return byIdentifier.get(key);
    }

    /** Whether a speaker has another identifier of a kind than one of these, so that they are not its own. */
    boolean hasOthers(Speaker speaker, Collection<String> urls) {
        List<Identifier> own = identifiers(speaker);
        return urls.stream().map(Identifier::of)
                .anyMatch(given -> !own.contains(given) && own.stream().anyMatch(known -> known.kind().equals(given.kind())));
    }

    boolean has(Speaker speaker, String url) {
        return identifiers(speaker).contains(Identifier.of(url));
    }

    private List<Identifier> identifiers(Speaker speaker) {
        return withMerged(speaker).stream().flatMap(one -> one.sameAs.stream()).map(Identifier::of).toList();
    }

    /** Whether a speaker, or one that was merged into it, ever bore a name. */
    boolean isCalled(Speaker speaker, String name) {
        return withMerged(speaker).stream().anyMatch(one -> one.bears(name))
                || aliases(speaker).stream().anyMatch(alias -> alias.foldedName.equals(Folding.fold(name)));
    }

    /** Every speaker that ever bore a name, with the time for which it did. */
    List<SpeakerSpan> everCalled(String name) {
        return bySlug(name).map(speaker -> List.of(new SpeakerSpan(speaker.id, Period.ALWAYS)))
                .orElseGet(() -> bearers(name).stream().map(bearer -> new SpeakerSpan(bearer.speaker.id, bearer.period)).toList());
    }

    /** The speakers other than this one that ever bore a name. */
    List<Speaker> others(String name, Speaker speaker) {
        return bearers(name).stream().map(Bearer::speaker).filter(bearer -> bearer != speaker).distinct().toList();
    }

    /** A speaker other than this one whose own name this is. */
    Optional<Speaker> owner(String name, Speaker other) {
        return bearers(name).stream().filter(Bearer::own).map(Bearer::speaker).filter(speaker -> speaker != other).findFirst();
    }

    /** The speaker and all that were merged into it. */
    List<Speaker> withMerged(Speaker speaker) {
        List<Speaker> all = new ArrayList<>(List.of(speaker));
        all.addAll(merged.computeIfAbsent(speaker, one -> one.id == null ? List.of() : speakers.merged(List.of(one))));
        return all;
    }

    /** Those of the speaker and of all that were merged into it. */
    List<Alias> aliases(Speaker speaker) {
        return aliases.computeIfAbsent(speaker, parts(speakers::aliases));
    }

    /** Those of the speaker and of all that were merged into it. */
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
        Bearer bearer = bears(alias);
        changes.add(alias, () -> {
            aliases(alias.speaker).remove(alias);
            bearers(alias.name).remove(bearer);
        });
    }

    void add(Affiliation affiliation, Changes changes) {
        affiliations(affiliation.speaker).add(affiliation);
        changes.add(affiliation, () -> affiliations(affiliation.speaker).remove(affiliation));
    }

    /** Gives a speaker an identifier. */
    void add(Speaker speaker, String url, Changes changes) {
        boolean absent = identified(url).add(speaker.standing());
        speaker.sameAs.add(url);
        changes.add(Likeness.of(speaker, url), () -> {
            speaker.sameAs.remove(url);
            if (absent) {
                identified(url).remove(speaker.standing());
            }
        });
    }

    void rename(Speaker speaker, String name) {
        bearers(speaker.name).remove(new Bearer(speaker, Period.ALWAYS, true));
        speaker.call(name);
        bears(speaker);
    }

    void remove(Alias alias) {
        aliases(alias.speaker).remove(alias);
        bearers(alias.name).remove(new Bearer(alias.speaker, alias.period, false));
    }

    void remove(Affiliation affiliation) {
        affiliations(affiliation.speaker).remove(affiliation);
    }

    /** An anonymous speaker bears no name: it is never found by one. */
    private Bearer bears(Speaker speaker) {
        Bearer bearer = new Bearer(speaker.standing(), Period.ALWAYS, true);
        if (!speaker.anonymous()) {
            bearers(speaker.name).add(bearer);
        }
        return bearer;
    }

    private Bearer bears(Alias alias) {
        Bearer bearer = new Bearer(alias.speaker.standing(), alias.period, false);
        bearers(alias.name).add(bearer);
        return bearer;
    }

    List<Bearer> bearers(String name) {
        String folded = Folding.fold(name);
        if (!byName.containsKey(folded)) {
            learnNames(Stream.of(name));
        }
        return byName.get(folded);
    }

    private <T> Function<Speaker, List<T>> parts(Function<Collection<Speaker>, List<T>> query) {
        return speaker -> new ArrayList<>(speaker.id == null ? List.of() : query.apply(withMerged(speaker)));
    }
}
