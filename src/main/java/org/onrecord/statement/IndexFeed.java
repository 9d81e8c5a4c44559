package org.onrecord.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.onrecord.api.EnumWords;
import org.onrecord.api.Scroll;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.Seal;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.statement.IndexedVersion.Carried;
import org.onrecord.statement.StatementRepository.Recorded;

/** What an index is made of, all of it or what some changesets have touched. */
@ApplicationScoped
public class IndexFeed {
    private static final int AT_ONCE = 1000;
    private static final int PATIENCE = 600;

    private final StatementRepository statements;
    private final Changesets changesets;
    private final EntityManager session;

    IndexFeed(StatementRepository statements, Changesets changesets, EntityManager session) {
        this.statements = statements;
        this.changesets = changesets;
        this.session = session;
    }

    /** The number of the last changeset that may be shown. */
    public long last() {
        return changesets.lastForOthers();
    }

    /** The hash of a changeset, which tells one record from another; empty for the one before the first, and where there is none. */
    public String hash(long changeset) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createQuery("select c.hash from Changeset c where c.number = :number", String.class)
                        .setParameter("number", changeset).getResultStream().findFirst().orElse(""));
    }

    /** Gives every version that changesets up to one have made, as that left it. */
    public void all(long upTo, Consumer<List<IndexedVersion>> versions) {
        long behind = 0;
        List<Long> serials = serialsBehind(behind, upTo);
        while (!serials.isEmpty()) {
            versions.accept(load(serials, upTo));
            behind = serials.get(serials.size() - 1);
            serials = serialsBehind(behind, upTo);
        }
    }

    private List<Long> serialsBehind(long serial, long upTo) {
        return QuarkusTransaction.requiringNew().call(() -> session
                .createQuery("select v.serial from StatementVersion v where v.serial > :serial and v.validFrom <= :upTo order by v.serial",
                        Long.class)
                .setParameter("serial", serial).setParameter("upTo", upTo).setMaxResults(AT_ONCE).getResultList());
    }

    /**
     * Gives the versions that some changesets have made, closed or otherwise changed, as the last of them left them.
     *
     * @return whether any words were removed for good
     */
    public boolean changed(long after, long upTo, Consumer<List<IndexedVersion>> versions) {
        Changed changed = QuarkusTransaction.requiringNew().timeout(PATIENCE).call(() -> changed(after, upTo));
        Scroll.parts(List.copyOf(changed.serials), AT_ONCE, part -> versions.accept(load(part, upTo)));
        return changed.purged;
    }

    private record Changed(Set<Long> serials, boolean purged) {}

    private Changed changed(long after, long upTo) {
        Set<Long> serials = new LinkedHashSet<>(serials("""
                select v.serial from StatementVersion v where v.validFrom > :after and v.validFrom <= :upTo
                union select v.serial from StatementVersion n join StatementVersion v on v.id = n.id and v.version = n.version - 1
                where n.validFrom > :after and n.validFrom <= :upTo""", Map.of("after", after, "upTo", upTo)));
        Map<Seal.Subject, List<String>> sealed = sealed(after, upTo);
        List<String> speakers = sealed.getOrDefault(Seal.Subject.SPEAKER, List.of());
        add(speakers, Function.identity(), "select v.serial from StatementVersion v where v.speaker.origin in :some", serials);
        add(speakers, Function.identity(), "select v.serial from StatementVersion v where v.speaker.survivor.origin in :some", serials);
        List<String> claims = sealed.getOrDefault(Seal.Subject.CLAIM, List.of());
        add(claims, Function.identity(), "select v.serial from StatementVersion v where v.claim.origin in :some", serials);
        add(claims, Function.identity(), "select v.serial from StatementVersion v where v.claim.survivor.origin in :some", serials);
        add(sealed.getOrDefault(Seal.Subject.DOCUMENT, List.of()), UUID::fromString,
                "select a.version.serial from Appearance a where a.document.id in :some", serials);
        add(sealed.getOrDefault(Seal.Subject.PURGE, List.of()), UUID::fromString,
                "select v.serial from StatementVersion v where v.id in :some", serials);
        return new Changed(serials, sealed.containsKey(Seal.Subject.PURGE));
    }

    /** What of each subject some changesets have sealed. */
    private Map<Seal.Subject, List<String>> sealed(long after, long upTo) {
        return session.createQuery("select distinct s.subject, s.thing from Seal s where s.changeset > :after and s.changeset <= :upTo",
                Object[].class).setParameter("after", after).setParameter("upTo", upTo).getResultStream()
                .collect(Collectors.groupingBy(row -> (Seal.Subject) row[0],
                        Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private void add(List<String> some, Function<String, ?> key, String query, Set<Long> serials) {
        Scroll.parts(some, AT_ONCE, part -> serials.addAll(serials(query, Map.of("some", part.stream().map(key).toList()))));
    }

    private List<Long> serials(String query, Map<String, Object> parameters) {
        var serials = session.createQuery(query, Long.class);
        parameters.forEach(serials::setParameter);
        return serials.getResultList();
    }

    private List<IndexedVersion> load(List<Long> serials, long upTo) {
        return QuarkusTransaction.requiringNew().timeout(PATIENCE).call(() -> {
            Map<Long, List<Appearance>> appearances = statements.appearances(serials).stream()
                    .collect(Collectors.groupingBy(appearance -> appearance.version.serial));
            Map<Long, List<Hop>> hops = statements.hops(serials).stream().collect(Collectors.groupingBy(hop -> hop.appearance.id));
            Map<Long, List<Link>> links = statements.links(serials).stream().collect(Collectors.groupingBy(link -> link.version.serial));
            return statements.recorded(serials).stream().filter(recorded -> recorded.version().validFrom <= upTo)
                    .map(recorded -> indexed(recorded, upTo, appearances.getOrDefault(recorded.version().serial, List.of()), hops,
                            links.getOrDefault(recorded.version().serial, List.of())))
                    .toList();
        });
    }

    private static IndexedVersion indexed(Recorded recorded, long upTo, List<Appearance> appearances, Map<Long, List<Hop>> hops,
            List<Link> links) {
        StatementVersion version = recorded.version();
        boolean current = version.validUntil > upTo;
        return new IndexedVersion(version.serial, version.id, version.validFrom, current ? StatementVersion.OPEN : version.validUntil,
                current,
                version.retracted, version.stance, version.date, version.verbatim, version.language,
                Stream.concat(Stream.of(version.text), appearances.stream().flatMap(a -> Stream.of(a.quoteExact, a.printedName)))
                        .filter(Objects::nonNull).toList(),
                Stream.of(recorded.speaker().standing().name(), version.claim == null ? null : version.claim.standing().text())
                        .filter(Objects::nonNull).toList(),
                recorded.speaker().id(), version.claim == null ? null : version.claim.id(),
                recorded.speaker().kind() == SpeakerKind.ANONYMOUS
                        || appearances.stream().flatMap(a -> chain(a, hops)).anyMatch(hop -> hop.speaker.kind() == SpeakerKind.ANONYMOUS),
                appearances.stream()
                        .map(a -> new Carried(a.document.id(), a.document.publisher() == null ? null : a.document.publisher().id(),
                                a.medium, chain(a, hops).map(hop -> hop.speaker.id()).toList()))
                        .toList(),
                links.stream().map(link -> EnumWords.of(link.type) + ":" + link.target).toList());
    }

    private static Stream<Hop> chain(Appearance appearance, Map<Long, List<Hop>> hops) {
        return hops.getOrDefault(appearance.id, List.of()).stream();
    }
}
