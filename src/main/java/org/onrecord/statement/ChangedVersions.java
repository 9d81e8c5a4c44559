package org.onrecord.statement;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.onrecord.api.Scroll;
import org.onrecord.changeset.Seal;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.document.DocumentRepository;
import org.onrecord.speaker.SpeakerRepository;

/**
 * Finds the versions that look otherwise after some changesets than before: those that were made and closed, and those with anything in their views
 * that was curated.
 */
@ApplicationScoped
class ChangedVersions {
    private static final int AT_ONCE = 1000;
    /** What is new since can stand in no version that was there before. */
    private static final String SEALED = """
            select distinct s.subject, s.thing from Seal s where s.changeset > :after and s.changeset <= :upTo
            and (s.subject = PURGE
              or exists (select 1 from Seal e where e.subject = s.subject and e.thing = s.thing and e.changeset <= :after))""";

    private final SpeakerRepository speakers;
    private final ClaimRepository claims;
    private final DocumentRepository documents;
    private final EntityManager session;

    ChangedVersions(SpeakerRepository speakers, ClaimRepository claims, DocumentRepository documents, EntityManager session) {
        this.speakers = speakers;
        this.claims = claims;
        this.documents = documents;
        this.session = session;
    }

    /**
     * Some versions.
     *
     * @param purged whether words were removed for good from any of them
     */
    record Changed(List<Long> serials, boolean purged) {}

    /** What the changesets behind one, up to another, have changed. */
    Changed between(long after, long upTo) {
        Map<String, Object> range = Map.of("after", after, "upTo", upTo);
        Set<Long> serials = new LinkedHashSet<>(all(Long.class, """
                select v.serial from StatementVersion v where v.validFrom > :after and v.validFrom <= :upTo
                union select v.serial from StatementVersion n join StatementVersion v on v.id = n.id and v.version = n.version - 1
                where n.validFrom > :after and n.validFrom <= :upTo""", range));
        Map<Seal.Subject, Set<String>> sealed = all(Object[].class, SEALED, range).stream().collect(
                Collectors.groupingBy(row -> (Seal.Subject) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
        Set<String> ofSpeakers = sealed.getOrDefault(Seal.Subject.SPEAKER, Set.of());
        if (!ofSpeakers.isEmpty()) {
            add(speakers.shownWith(ofSpeakers, curated("SPEAKER", range)), Function.identity(), """
                    select v.serial from StatementVersion v where v.speaker.id in :some
                    union select h.appearance.version.serial from Hop h where h.speaker.id in :some
                    union select a.version.serial from Appearance a where a.document.publisher.id in :some
                    union select a.version.serial from Appearance a join a.document d join d.survivor s where s.publisher.id in :some""",
                    serials);
        }
        Set<String> ofClaims = sealed.getOrDefault(Seal.Subject.CLAIM, Set.of());
        if (!ofClaims.isEmpty()) {
            add(claims.shownWith(ofClaims, curated("CLAIM", range)), Function.identity(),
                    "select v.serial from StatementVersion v where v.claim.id in :some", serials);
        }
        Set<String> ofDocuments = sealed.getOrDefault(Seal.Subject.DOCUMENT, Set.of());
        if (!ofDocuments.isEmpty()) {
            add(documents.shownWith(ofDocuments, curated("DOCUMENT", range)), Function.identity(),
                    "select a.version.serial from Appearance a where a.document.id in :some", serials);
        }
        Set<String> purged = sealed.getOrDefault(Seal.Subject.PURGE, Set.of());
        add(purged, UUID::fromString, "select v.serial from StatementVersion v where v.id in :some", serials);
        return new Changed(List.copyOf(serials), !purged.isEmpty());
    }

    /** What was merged is sealed, and what it was merged into only named. */
    private Set<String> curated(String subject, Map<String, Object> range) {
        return new HashSet<>(all(String.class,
                "select c.slug from Curation c where c.changeset > :after and c.changeset <= :upTo and c.subject = " + subject, range));
    }

    private <T> void add(Collection<T> some, Function<T, ?> key, String query, Set<Long> serials) {
        Scroll.parts(List.copyOf(some), AT_ONCE,
                part -> serials.addAll(all(Long.class, query, Map.of("some", part.stream().map(key).toList()))));
    }

    private <T> List<T> all(Class<T> type, String hql, Map<String, Object> parameters) {
        var query = session.createQuery(hql, type);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
