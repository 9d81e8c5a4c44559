package org.onrecord.exchange.rows;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.onrecord.speaker.SpeakerKind;
import org.onrecord.text.Folding;

/**
 * Whoever makes a claim, or reviews one.
 *
 * @param name   by which it is known; of one who has no name, its site
 * @param named  whether that is a name
 * @param kind   as its type says; {@code null} where that does not
 * @param origin where it stands
 */
record Party(String name, boolean named, SpeakerKind kind, String origin, List<Thing> sameAs) {

    /** Those among some things who can be told from others, each once. */
    static List<Party> of(Stream<Thing> things) {
        Map<String, Party> parties = new LinkedHashMap<>();
        things.map(Party::of).filter(Objects::nonNull).forEach(party -> parties.putIfAbsent(Folding.fold(party.name), party));
        return List.copyOf(parties.values());
    }

    private static Party of(Thing thing) {
        List<Thing> sameAs = thing.all("sameAs").stream().filter(same -> same.words() != null).toList();
        Optional<Thing> name = thing.words() != null && !Thing.isAddress(thing.words())
                ? Optional.of(thing)
                : thing.text("name", "legalName", "alternateName");
        if (name.isPresent()) {
            return new Party(name.get().words().strip().replaceAll("\\s+", " "), true, kind(thing), name.get().pointer(), sameAs);
        }
        return Stream.concat(thing.address().stream(), sameAs.stream())
                .map(address -> new Party(site(address.words(), thing.is("Person")), false, kind(thing), address.pointer(), sameAs))
                .filter(party -> party.name != null).findFirst().orElse(null);
    }

    /** Whoever publishes a page. */
    static Optional<Party> publisher(Optional<Thing> page) {
        return page.filter(address -> site(address.words(), false) != null)
                .map(address -> new Party(site(address.words(), false), false, null, address.pointer(), List.of()));
    }

    private static SpeakerKind kind(Thing thing) {
        if (thing.is("Person")) {
            return SpeakerKind.PERSON;
        }
        return thing.is("NewsMediaOrganization")
                ? SpeakerKind.OUTLET
                : thing.is("[A-Za-z]*Organization|Corporation|NGO|PoliticalParty") ? SpeakerKind.ORGANIZATION : null;
    }

    /** An organisation is known by its host. A person has but a page on one, which many share. */
    private static String site(String address, boolean person) {
        try {
            URI uri = new URI(address.strip());
            if (!Thing.isAddress(address.strip()) || uri.getHost() == null) {
                return null;
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            String page = uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
            return person ? (host + page).replaceFirst("/+$", "") : host;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
