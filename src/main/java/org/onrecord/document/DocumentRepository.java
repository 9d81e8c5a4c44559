package org.onrecord.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Ids;
import org.onrecord.api.Where;
import org.onrecord.date.EdtfDate;
import org.onrecord.list.Cursor;
import org.onrecord.speaker.Speaker;
import org.onrecord.text.Folding;

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

    /** The documents without a URL that have this title and, as far as they are given, this publisher and date. */
    List<Document> untraced(String title, Speaker publisher, EdtfDate published) {
        return list("url is null and foldedTitle = ?1 order by id", Folding.fold(title)).stream()
                .filter(document -> publisher == null || publisher.equals(document.publisher))
                .filter(document -> published == null || published.equals(document.published)).toList();
    }

    /** Documents in an order, behind the one of the cursor; those whose title or URL contains a text, those of some publishers. */
    public List<Document> page(String part, Collection<Long> publishers, DocumentSort sort, Cursor after, int limit) {
        Where where = sort.bound(matching(part, publishers));
        if (after != null) {
            sort.order.behind(where, sort.key(after), Ids.parse(after.id()).orElseThrow(Cursor::foreign));
        }
        String hql = "select d from Document d left join fetch d.publisher" + where.hql() + sort.order.clause();
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
