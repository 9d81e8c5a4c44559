package org.onrecord.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Ids;
import org.onrecord.api.Keys;
import org.onrecord.api.Where;
import org.onrecord.list.Cursor;
import org.onrecord.text.AddressIdentity;
import org.onrecord.text.AddressLikeness;

/** Finds documents. */
@ApplicationScoped
@DatabaseWork
public class DocumentRepository implements PanacheRepositoryBase<Document, UUID> {
    public Optional<Document> byId(String id) {
        return Ids.parse(id).flatMap(this::findByIdOptional);
    }

    public Optional<Document> byUrl(String url) {
        return withIdentities(List.of(AddressIdentity.of(url))).stream().findFirst();
    }

    List<Document> withIds(Collection<UUID> ids) {
        return Keys.find(getEntityManager(), Document.class, "select d.*" + Keys.FROM + "join document d on d.id = wanted.one",
                Keys.ofIds(ids));
    }

    /** Those whose addresses have one of these identities, the first recorded first. They are looked up by what follows from the identities. */
    List<Document> withIdentities(Collection<String> identities) {
        Set<String> likenesses = identities.stream().map(AddressLikeness::of).collect(Collectors.toSet());
        return Keys.find(getEntityManager(), Document.class,
                "select d.*" + Keys.FROM + "join document d on d.likeness = wanted.one order by d.id", Keys.of(likenesses)).stream()
                .filter(document -> identities.contains(document.urlIdentity)).toList();
    }

    /** Those without a URL that have one of these titles in folded form, the first recorded first. */
    List<Document> untraced(Collection<String> foldedTitles) {
        return Keys.find(getEntityManager(), Document.class,
                "select d.*" + Keys.FROM + "join document d on d.untraced_title = wanted.one order by d.id",
                Keys.of(foldedTitles));
    }

    /** Documents in an order, behind the one of the cursor; those whose title or URL contains a text, those of an address, those of some publishers. */
    public List<Document> page(String part, String url, Collection<Long> publishers, DocumentSort sort, Cursor after, int limit) {
        Where where = sort.bound(matching(part, url, publishers));
        if (after != null) {
            sort.order.behind(where, sort.key(after), Ids.parse(after.id()).orElseThrow(Cursor::foreign));
        }
        String hql = "select d from Document d left join fetch d.publisher p left join fetch p.survivor" + where.hql()
                + sort.order.clause();
        return where.bind(getEntityManager().createQuery(hql, Document.class)).setMaxResults(limit).getResultList();
    }

    public long count(String part, String url, Collection<Long> publishers) {
        Where where = matching(part, url, publishers);
        return where.bind(getEntityManager().createQuery("select count(*) from Document d" + where.hql(), Long.class)).getSingleResult();
    }

    private static Where matching(String part, String url, Collection<Long> publishers) {
        Where where = new Where();
        if (part != null) {
            where.and("d.foldedTitle like :part escape '!' or lower(d.url) like :part escape '!'", "part", Where.containing(part));
        }
        if (url != null) {
            String identity = AddressIdentity.of(url);
            where.and("d.likeness = :likeness", "likeness", AddressLikeness.of(identity)).and("d.urlIdentity = :identity", "identity",
                    identity);
        }
        if (publishers != null) {
            where.and("d.publisher.id in :publishers", "publishers", publishers);
        }
        return where;
    }
}
