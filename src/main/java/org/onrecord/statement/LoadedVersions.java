package org.onrecord.statement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.onrecord.claim.ClaimView;
import org.onrecord.document.DocumentView;
import org.onrecord.document.Printed;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerRepository.Role;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.speaker.SpeakerView.RoleView;
import org.onrecord.statement.StatementRepository.Recorded;
import org.onrecord.statement.StatementView.AppearanceView;
import org.onrecord.statement.StatementView.HopView;
import org.onrecord.statement.StatementView.LinkView;

/** Some versions with all that belongs to them. */
final class LoadedVersions {
    private final List<Recorded> all;
    private final Map<Long, List<Appearance>> appearances;
    private final Map<Long, List<Hop>> hops;
    private final Map<Long, List<Link>> links;
    private final Map<Long, List<Role>> roles;
    private final Map<Long, Set<String>> names;

    /** @param names of the speakers, by the keys of those that stand for them */
    LoadedVersions(List<Recorded> all, List<Appearance> appearances, List<Hop> hops, List<Link> links, List<Role> roles,
            Map<Long, Set<String>> names) {
        this.names = names;
        this.all = all;
        this.appearances = appearances.stream().collect(Collectors.groupingBy(appearance -> appearance.version.serial));
        this.hops = hops.stream().collect(Collectors.groupingBy(hop -> hop.appearance.id));
        this.links = links.stream().collect(Collectors.groupingBy(link -> link.version.serial));
        this.roles = roles.stream().collect(Collectors.groupingBy(Role::speaker));
    }

    List<Recorded> all() {
        return all;
    }

    List<Appearance> appearances(Recorded recorded) {
        return of(appearances, recorded.version().serial);
    }

    List<Hop> chain(Appearance appearance) {
        return of(hops, appearance.id);
    }

    List<Link> links(Recorded recorded) {
        return of(links, recorded.version().serial);
    }

    /** The names that its speaker has or had beside the one that is shown. */
    List<String> otherNames(Recorded recorded) {
        Speaker speaker = recorded.speaker().standing();
        return names.getOrDefault(speaker.id(), Set.of()).stream().filter(name -> !name.equals(speaker.name())).toList();
    }

    StatementView view(Recorded recorded) {
        StatementVersion version = recorded.version();
        return new StatementView(version.id, version.text, version.verbatim, version.language, version.stance, version.stanceBasis,
                version.date.value(), speaker(recorded), ClaimView.of(version.claim),
                appearances(recorded).stream().map(this::view).toList(),
                links(recorded).stream().map(link -> new LinkView(link.type, link.target)).toList(),
                version.externalId, version.version, version.validFrom, recorded.at(), version.retracted, version.purged, null, null, null,
                null);
    }

    private SpeakerView speaker(Recorded recorded) {
        Speaker speaker = recorded.speaker().standing();
        List<RoleView> then = of(roles, speaker.id()).stream()
                .filter(role -> role.period().overlaps(recorded.version().date.earliest(), recorded.version().date.latest()))
                .map(role -> new RoleView(role.organization(), role.role())).distinct().toList();
        return new SpeakerView(speaker.slug(), speaker.name(), speaker.kind(), then);
    }

    private AppearanceView view(Appearance appearance) {
        Printed printed = appearance.printed();
        return new AppearanceView(DocumentView.of(appearance.document),
                chain(appearance).stream().map(hop -> new HopView(SpeakerView.of(hop.speaker), hop.verb, hop.url)).toList(),
                appearance.medium, appearance.printedName, appearance.cue,
                Quote.of(appearance.quoteExact, appearance.quotePrefix, appearance.quoteSuffix), printed.url(), printed.title(),
                printed.publisher(), printed.published());
    }

    private static <K, V> List<V> of(Map<K, List<V>> map, K key) {
        return map.getOrDefault(key, List.of());
    }
}
