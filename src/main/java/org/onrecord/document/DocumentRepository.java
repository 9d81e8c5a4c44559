package org.onrecord.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Ids;
import org.onrecord.api.Keys;
import org.onrecord.api.Where;
import org.onrecord.list.Cursor;

/** Finds documents. */
@ApplicationScoped
@DatabaseWork
public class DocumentRepository implements PanacheRepositoryBase<Document, UUID> {
    public Optional<Document> byId(String id) {
        return Ids.parse(id).flatMap(this::findByIdOptional);
    }

    public Optional<Document> byUrl(String url) {
        return find("url", Document.normalized(url)).firstResultOptional();
    }

    List<Document> withIds(Collection<UUID> ids) {
        return Keys.find(getEntityManager(), Document.class, "select d.*" + Keys.FROM + "join document d on d.id = wanted.one",
                Keys.ofIds(ids));
    }

    List<Document> withUrls(Collection<String> urls) {
        return Keys.find(getEntityManager(), Document.class, "select d.*" + Keys.FROM + "join document d on d.url = wanted.one",
                Keys.of(urls));
    }

    /** Those without a URL that have one of these titles in folded form, the first recorded first. */
    List<Document> untraced(Collection<String> foldedTitles) {
        return Keys.find(getEntityManager(), Document.class,
                "select d.*" + Keys.FROM + "join document d on d.untraced_title = wanted.one order by d.id",
                Keys.of(foldedTitles));
    }

    /** Documents in an order, behind the one of the cursor; those whose title or URL contains a text, those of some publishers. */
    public List<Document> page(String part, Collection<Long> publishers, DocumentSort sort, Cursor after, int limit) {
        Where where = sort.bound(matching(part, publishers));
        if (after != null) {
            sort.order.behind(where, sort.key(after), Ids.parse(after.id()).orElseThrow(Cursor::foreign));
        }
        String hql = "select d from Document d left join fetch d.publisher p left join fetch p.survivor" + where.hql()
                + sort.order.clause();
        return where.bind(getEntityManager().createQuery(hql, Document.class)).setMaxResults(limit).getResultList();
    }

    public long count(String part, Collection<Long> publishers) {
        Where where = matching(part, publishers);
        return where.bind(getEntityManager().createQuery("select count(*) from Document d" + where.hql(), Long.class)).getSingleResult();
    }

    private static Where matching(String part, Collection<Long> publishers) {
        Where where = new Where();
        if (part != null) {
            where.and("d.foldedTitle like :part escape '!' or lower(d.url) like :part escape '!'", "part", Where.containing(part));
        }
        if (publishers != null) {
            where.and("d.publisher.id in :publishers", "publishers", publishers);
        }
        return where;
    }
}
