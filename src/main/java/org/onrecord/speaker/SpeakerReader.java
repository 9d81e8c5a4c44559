package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.date.Period;
import org.onrecord.speaker.SpeakerView.AffiliationView;
import org.onrecord.speaker.SpeakerView.AliasView;
import org.onrecord.speaker.SpeakerView.Details;
import org.onrecord.speaker.SpeakerView.MemberView;
import org.onrecord.text.Folding;

/** Puts together what is known of speakers themselves, with a fixed number of queries however many they are. */
@ApplicationScoped
public class SpeakerReader {
    private final SpeakerRepository speakers;

    SpeakerReader(SpeakerRepository speakers) {
        this.speakers = speakers;
    }

    /** What is known of some speakers, in their order; none of them is merged. */
    public List<Details> details(List<Speaker> some) {
        Map<Speaker, List<Speaker>> merged = speakers.merged(some).stream().collect(Collectors.groupingBy(Speaker::standing));
        List<Speaker> all = new ArrayList<>(some);
        merged.values().forEach(all::addAll);
        Parts parts = new Parts(merged,
                speakers.aliases(all).stream().collect(Collectors.groupingBy(alias -> alias.speaker)),
                speakers.affiliations(all).stream().collect(Collectors.groupingBy(role -> role.speaker)));
        return some.stream().map(parts::details).toList();
    }

    /** Whoever stands for some slugs, by these. */
    public Map<String, SpeakerView> views(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : speakers.bySlugs(Set.copyOf(slugs)).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, found -> SpeakerView.of(found.getValue())));
    }

    /** Who has or had a role in a speaker: the first by name. */
    public List<MemberView> members(String slug, int most) {
        Speaker standing = speakers.existing(slug).standing();
        return speakers.within(speakers.withMerged(standing), most).stream().filter(role -> role.speaker.standing() != standing)
                .map(role -> new MemberView(SpeakerView.of(role.speaker), role.role, role.period.first(), role.period.last())).toList();
    }

    private record Parts(Map<Speaker, List<Speaker>> merged, Map<Speaker, List<Alias>> aliases,
            Map<Speaker, List<Affiliation>> affiliations) {

        Details details(Speaker speaker) {
            return new Details(SpeakerView.of(speaker), speaker.description, each(speaker, one -> one.sameAs.stream()),
                    each(speaker, one -> names(one, speaker)), each(speaker, one -> affiliations(one, speaker)),
                    merged.getOrDefault(speaker, List.of()).stream().map(SpeakerView::alone).toList());
        }

        /** The name of what was merged is another name of what stands for it. */
        private Stream<AliasView> names(Speaker one, Speaker standing) {
            Stream<AliasView> own = one == standing ? Stream.empty() : Stream.of(new AliasView(one.name, Period.ALWAYS));
            return Stream.concat(own, aliases.getOrDefault(one, List.of()).stream().map(alias -> new AliasView(alias.name, alias.period)))
                    .filter(alias -> !Folding.fold(alias.name()).equals(standing.foldedName));
        }

        private Stream<AffiliationView> affiliations(Speaker one, Speaker standing) {
            return affiliations.getOrDefault(one, List.of()).stream().filter(role -> role.organization.standing() != standing)
                    .map(role -> new AffiliationView(SpeakerView.of(role.organization), role.role, role.period.first(),
                            role.period.last()));
        }

        /** What the speaker and those merged into it have of something, each once. */
        private <T> List<T> each(Speaker speaker, Function<Speaker, Stream<T>> parts) {
            Collection<T> all = new LinkedHashSet<>();
            Stream.concat(Stream.of(speaker), merged.getOrDefault(speaker, List.of()).stream()).flatMap(parts).forEach(all::add);
            return List.copyOf(all);
        }
    }
}
