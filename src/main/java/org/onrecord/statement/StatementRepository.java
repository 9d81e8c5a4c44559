package org.onrecord.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.onrecord.api.Cursor;
import org.onrecord.api.Ids;
import org.onrecord.api.Where;

/** Finds versions of statements. */
@ApplicationScoped
class StatementRepository implements PanacheRepositoryBase<StatementVersion, Long> {
    private static final String SEEN = "id = ?1 and validFrom <= ?2 and validUntil > ?2";

    /** A version on a page, and where it stands in the order of the list. */
    record Hit(Long key, UUID id, Instant earliest, long validFrom) {
        Object sortKey(StatementSort sort) {
            return sort.byDate() ? earliest : (Object) validFrom;
        }
    }

    /** An edge between two versions that a reader sees. */
    record Edge(Long from, Long to, LinkType type) {}

    Optional<StatementVersion> current(UUID id) {
        return find("id = ?1 and validUntil = ?2", id, StatementVersion.OPEN).firstResultOptional();
    }

    Optional<StatementVersion> seenAt(UUID id, long changeset) {
        return find(SEEN, id, changeset).firstResultOptional();
    }

    List<StatementVersion> versions(UUID id) {
        return list("id = ?1 order by version", id);
    }

    /** One version more than the limit, where there is one. */
    List<Hit> page(Where where, StatementSort sort, Cursor after, int limit) {
        if (after != null) {
            where.and(sort.behind(), "key", sortKey(after, sort)).with("id", Ids.parse(after.id()).orElseThrow(Cursor::foreign));
        }
        String hql = "select new org.onrecord.statement.StatementRepository$Hit(v.serial, v.id, v.date.earliest, v.validFrom) from StatementVersion v"
                + where.hql() + sort.orderBy();
        return where.bind(getEntityManager().createQuery(hql, Hit.class)).setMaxResults(limit + 1).getResultList();
    }

    long count(Where where) {
        return where.bind(getEntityManager().createQuery("select count(*) from StatementVersion v" + where.hql(), Long.class))
                .getSingleResult();
    }

    private static Object sortKey(Cursor cursor, StatementSort sort) {
        try {
            return sort.byDate() ? Instant.parse(cursor.key()) : (Object) Long.valueOf(cursor.key());
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursor.foreign();
        }
    }

    /** The links between versions seen at a changeset that start from these, or point at these. */
    List<Edge> edges(Collection<Long> keys, boolean from, long changeset) {
        String hql = """
                select new org.onrecord.statement.StatementRepository$Edge(v.serial, t.serial, l.type)
                from Link l join l.version v join StatementVersion t on t.id = l.target
                where v.validFrom <= :changeset and v.validUntil > :changeset and t.validFrom <= :changeset and t.validUntil > :changeset and"""
                + (from ? " v.serial in :keys" : " t.serial in :keys") + " order by v.date.earliest, v.id, l.position";
        return getEntityManager().createQuery(hql, Edge.class).setParameter("changeset", changeset).setParameter("keys", keys)
                .getResultList();
    }

    List<Appearance> appearances(Collection<Long> versions) {
        return children("""
                select a from Appearance a join fetch a.document d left join fetch d.publisher
                where a.version.serial in :versions order by a.version.serial, a.position""", Appearance.class, versions);
    }

    List<Hop> hops(Collection<Long> versions) {
        return children("""
                select h from Hop h join fetch h.speaker
                where h.appearance.version.serial in :versions order by h.appearance.id, h.position""", Hop.class, versions);
    }

    List<Link> links(Collection<Long> versions) {
        return children("select l from Link l where l.version.serial in :versions order by l.version.serial, l.position", Link.class,
                versions);
    }

    private <T> List<T> children(String hql, Class<T> type, Collection<Long> versions) {
        return getEntityManager().createQuery(hql, type).setParameter("versions", versions).getResultList();
    }
}
