package org.onrecord.statement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.claim.ClaimView;
import org.onrecord.document.DocumentView;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.speaker.SpeakerRepository.Role;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.speaker.SpeakerView.RoleView;
import org.onrecord.statement.StatementRepository.Recorded;
import org.onrecord.statement.StatementView.AppearanceView;
import org.onrecord.statement.StatementView.HopView;
import org.onrecord.statement.StatementView.LinkView;

/** Puts together what clients see of some versions, with a fixed number of queries however many they are. */
@ApplicationScoped
public class StatementReader {
    private final StatementRepository statements;
    private final SpeakerRepository speakers;

    StatementReader(StatementRepository statements, SpeakerRepository speakers) {
        this.statements = statements;
        this.speakers = speakers;
    }

    /** The versions with these keys, in this order. */
    List<StatementView> views(List<Long> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Recorded> versions = statements.recorded(keys);
        Parts parts = new Parts(
                statements.appearances(keys).stream().collect(Collectors.groupingBy(appearance -> appearance.version.serial)),
                statements.hops(keys).stream().collect(Collectors.groupingBy(hop -> hop.appearance.id)),
                statements.links(keys).stream().collect(Collectors.groupingBy(link -> link.version.serial)),
                speakers.roles(versions.stream().map(version -> version.speaker().standing().id()).distinct().toList()).stream()
                        .collect(Collectors.groupingBy(Role::speaker)));
        Map<Long, StatementView> views = versions.stream().collect(Collectors.toMap(recorded -> recorded.version().serial, parts::view));
        return keys.stream().map(views::get).toList();
    }

    StatementView view(StatementVersion version) {
        return views(List.of(version.serial)).get(0);
    }

    private record Parts(Map<Long, List<Appearance>> appearances, Map<Long, List<Hop>> hops, Map<Long, List<Link>> links,
            Map<Long, List<Role>> roles) {

        StatementView view(Recorded recorded) {
            StatementVersion version = recorded.version();
            return new StatementView(version.id, version.text, version.verbatim, version.language, version.stance, version.stanceBasis,
                    version.date.value(), speaker(recorded), ClaimView.of(version.claim),
                    of(appearances, version.serial).stream().map(this::view).toList(),
                    of(links, version.serial).stream().map(link -> new LinkView(link.type, link.target)).toList(),
                    version.externalId, version.version, version.validFrom, recorded.at(), version.retracted, version.purged, null, null);
        }

        private SpeakerView speaker(Recorded recorded) {
            Speaker speaker = recorded.speaker().standing();
            List<RoleView> roles = of(this.roles, speaker.id()).stream()
                    .filter(role -> role.period().overlaps(recorded.version().date.earliest(), recorded.version().date.latest()))
                    .map(role -> new RoleView(role.organization(), role.role())).distinct().toList();
            return new SpeakerView(speaker.slug(), speaker.name(), speaker.kind(), roles);
        }

        private AppearanceView view(Appearance appearance) {
            return new AppearanceView(DocumentView.of(appearance.document),
                    of(hops, appearance.id).stream().map(hop -> new HopView(SpeakerView.of(hop.speaker), hop.verb, hop.url)).toList(),
                    appearance.medium, appearance.printedName, appearance.cue,
                    Quote.of(appearance.quoteExact, appearance.quotePrefix, appearance.quoteSuffix));
        }

        private static <K, V> List<V> of(Map<K, List<V>> map, K key) {
            return map.getOrDefault(key, List.of());
        }
    }
}
