package org.onrecord.statement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Ids;
import org.onrecord.api.Keys;
import org.onrecord.api.Where;
import org.onrecord.changeset.TouchedStatements;
import org.onrecord.list.Cursor;
import org.onrecord.speaker.Speaker;
import org.onrecord.text.Folding;

/** Finds versions of statements. */
@ApplicationScoped
@DatabaseWork
class StatementRepository implements PanacheRepositoryBase<StatementVersion, Long>, TouchedStatements {
    private static final UUID LEAST = new UUID(0, 0);
    private static final UUID GREATEST = new UUID(-1, -1);
    private static final String CURRENT = Keys.FROM + "join statement_version v on v.id = wanted.one and v.valid_until = "
            + StatementVersion.OPEN;
    private static final String SEEN = "id = ?1 and validFrom <= ?2 and validUntil > ?2";

    /** A version, its speaker, and when it was recorded. */
    record Recorded(StatementVersion version, Speaker speaker, Instant at) {}

    /** An edge between two versions that a reader sees. */
    record Edge(Long from, Long to, LinkType type) {}

    /** A statement of which a changeset made a version. */
    record Touched(Long changeset, UUID statement) {}

    Optional<StatementVersion> current(UUID id) {
        return Optional.ofNullable(current(List.of(id)).get(id));
    }

    /** The current versions of some statements, by their ids. */
    Map<UUID, StatementVersion> current(Collection<UUID> ids) {
        return Keys.find(getEntityManager(), StatementVersion.class, "select v.*" + CURRENT, Keys.ofIds(ids)).stream()
                .collect(Collectors.toMap(version -> version.id, Function.identity()));
    }

    /** Those of some ids that are the ids of statements. */
    Set<UUID> onRecord(Collection<UUID> ids) {
        return Set.copyOf(Keys.values(getEntityManager(), UUID.class, "v.id", CURRENT, Keys.ofIds(ids)));
    }

    /** The current versions that a changeset has made. */
    List<StatementVersion> madeBy(long changeset) {
        return list("validFrom = ?1 and validUntil = ?2 order by serial", changeset, StatementVersion.OPEN);
    }

    /** All versions that a changeset has made. */
    List<StatementVersion> writtenBy(long changeset) {
        return list("validFrom = ?1", changeset);
    }

    /** The versions before some others, by the ids of their statements; none where there was none. */
    Map<UUID, StatementVersion> before(List<StatementVersion> versions) {
        return versions.isEmpty()
                ? Map.of()
                : list("from StatementVersion v where (v.id, v.version) in (select n.id, n.version - 1 from StatementVersion n where n.serial in ?1)",
                        versions.stream().map(version -> version.serial).toList()).stream()
                        .collect(Collectors.toMap(version -> version.id, Function.identity()));
    }

    /** Ends the current versions of some statements with a changeset. */
    void close(Collection<UUID> ids, long changeset) {
        update("validUntil = ?1 where id in ?2 and validUntil = ?3", changeset, ids, StatementVersion.OPEN);
    }

    Optional<StatementVersion> seenAt(UUID id, long changeset) {
        return find(SEEN, id, changeset).firstResultOptional();
    }

    List<StatementVersion> versions(UUID id, long changeset) {
        return list("id = ?1 and validFrom <= ?2 order by version", id, changeset);
    }

    List<ListedVersion> page(Where conditions, StatementSort sort, Cursor after, int most) {
        Where where = conditions.copy();
        if (after == null) {
            // Without a place to start behind, H2 does not see that an index has this order, and sorts everything.
            sort.order.behind(where, sort.beyond(), sort.order.ascending() ? LEAST : GREATEST);
        } else {
            sort.order.behind(where, sort.key(after), Ids.parse(after.id()).orElseThrow(Cursor::foreign));
        }
        String hql = "select new org.onrecord.statement.ListedVersion(v.serial, v.id, v.date.earliest, v.validFrom) from StatementVersion v"
                + where.hql() + sort.order.clause();
        return where.bind(getEntityManager().createQuery(hql, ListedVersion.class)).setMaxResults(most).getResultList();
    }

    long count(Where where) {
        return where.bind(getEntityManager().createQuery("select count(*) from StatementVersion v" + where.hql(), Long.class))
                .getSingleResult();
    }

    /** Every spelling on record of some cues, which no database folds as names and words are: all that there are have to be looked at. */
    Collection<String> cues(Collection<String> folded) {
        return getEntityManager().createQuery("select distinct a.cue from Appearance a where a.cue is not null", String.class)
                .getResultStream().filter(cue -> folded.contains(Folding.fold(cue))).toList();
    }

    /** The links between versions seen at a changeset that start from these, or point at these. */
    List<Edge> edges(Collection<Long> keys, boolean from, long changeset) {
        return getEntityManager().createNamedQuery(from ? "Link.from" : "Link.to", Edge.class).setParameter("changeset", changeset)
                .setParameter("keys", keys).getResultList();
    }

    @Override
    public Map<Long, List<UUID>> touchedBy(Collection<Long> changesets) {
        return getEntityManager().createNamedQuery("StatementVersion.touched", Touched.class).setParameter("changesets", changesets)
                .getResultList().stream()
                .collect(Collectors.groupingBy(Touched::changeset, Collectors.mapping(Touched::statement, Collectors.toList())));
    }

    /** The keys of the first versions that a changeset wrote. */
    List<Long> writtenBy(long changeset, int most) {
        return getEntityManager()
                .createQuery("select v.serial from StatementVersion v where v.validFrom = :changeset order by v.serial", Long.class)
                .setParameter("changeset", changeset).setMaxResults(most).getResultList();
    }

    List<Appearance> appearances(Collection<Long> versions) {
        return parts("Appearance.ofVersions", Appearance.class, versions);
    }

    List<Hop> hops(Collection<Long> versions) {
        return parts("Hop.ofVersions", Hop.class, versions);
    }

    List<Link> links(Collection<Long> versions) {
        return parts("Link.ofVersions", Link.class, versions);
    }

    /** Versions, in no particular order, with what comes along in any view of them. */
    List<Recorded> recorded(Collection<Long> versions) {
        return parts("StatementVersion.recorded", Recorded.class, versions);
    }

    /** The states of some versions, to be written as others. */
    List<VersionParts> parts(Collection<StatementVersion> versions) {
        List<Long> keys = versions.stream().map(version -> version.serial).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Appearance>> appearances = appearances(keys).stream()
                .collect(Collectors.groupingBy(appearance -> appearance.version.serial));
        Map<Long, List<Hop>> hops = hops(keys).stream().collect(Collectors.groupingBy(hop -> hop.appearance.version.serial));
        Map<Long, List<Link>> links = links(keys).stream().collect(Collectors.groupingBy(link -> link.version.serial));
        return versions.stream().map(version -> new VersionParts(version, appearances.getOrDefault(version.serial, List.of()),
                hops.getOrDefault(version.serial, List.of()), links.getOrDefault(version.serial, List.of()), List.of()).copy()).toList();
    }

    /** Those of some versions that a speaker made or relayed. */
    List<StatementVersion> concerning(Speaker speaker, Collection<StatementVersion> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        Set<Long> relayed = hops(versions.stream().map(version -> version.serial).toList()).stream()
                .filter(hop -> hop.speaker.standing() == speaker).map(hop -> hop.appearance.version.serial).collect(Collectors.toSet());
        return versions.stream().filter(version -> version.speaker.standing() == speaker || relayed.contains(version.serial)).toList();
    }

    List<StatementVersion> found(Where where, int most) {
        return where
                .bind(getEntityManager().createQuery("from StatementVersion v" + where.hql() + " order by v.serial",
                        StatementVersion.class))
                .setMaxResults(most).getResultList();
    }

    private <T> List<T> parts(String query, Class<T> type, Collection<Long> versions) {
        return getEntityManager().createNamedQuery(query, type).setParameter("versions", versions).getResultList();
    }
}
