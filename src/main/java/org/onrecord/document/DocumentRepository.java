package org.onrecord.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Ids;
import org.onrecord.api.Keys;
import org.onrecord.api.Where;
import org.onrecord.changeset.Subject;
import org.onrecord.curation.CuratedRepository;
import org.onrecord.list.Cursor;
import org.onrecord.text.AddressIdentity;
import org.onrecord.text.AddressLikeness;
import org.onrecord.text.Folding;

/** Finds documents. */
@ApplicationScoped
@DatabaseWork
public class DocumentRepository extends CuratedRepository<Document, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** A programme may have the same title each day. */
    private static final int MOST_ALIKE = 200;

    DocumentRepository() {
        super(Subject.DOCUMENT, Document.class);
    }

    @Override
    protected UUID[] array(Collection<UUID> keys) {
        return Keys.ofIds(keys);
    }

    @Override
    public String origin() {
        return "id";
    }

    @Override
    public Object stored(String origin) {
        return origin.isEmpty() ? BEFORE_ALL : UUID.fromString(origin);
    }

    @Override
    protected String fetched() {
        return " left join fetch t.publisher";
    }

    @Override
    public Optional<Document> bySlug(String id) {
        return byId(id);
    }

    @Override
    protected List<Document> withOrigins(Collection<String> origins) {
        return withIds(ids(origins.stream()));
    }

    private static Set<UUID> ids(Stream<String> some) {
        return some.flatMap(id -> Ids.parse(id).stream()).collect(Collectors.toSet());
    }

    @Override
    protected List<UUID> standing(Collection<String> origins, Collection<String> slugs) {
        return getEntityManager()
                .createQuery("select distinct coalesce(d.survivor.id, d.id) from Document d where d.id in :ids", UUID.class)
                .setParameter("ids", ids(Stream.concat(origins.stream(), slugs.stream()))).getResultList();
    }

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

    /**
     * Those of a title, however it is written, or of an address like one, the first recorded first, as far as they can be looked at.
     *
     * @param title or {@code null}
     * @param url   or {@code null}
     */
    List<Document> alike(String title, String url) {
        return getEntityManager()
                .createQuery("select d from Document d left join fetch d.publisher where d.foldedTitle = :title or d.likeness = :likeness"
                        + " order by d.id", Document.class)
                .setParameter("title", title == null ? null : Folding.fold(title))
                .setParameter("likeness", url == null ? null : AddressLikeness.of(AddressIdentity.of(url))).setMaxResults(MOST_ALIKE)
                .getResultList();
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

    /** Merged documents are found as those that stand for them. Asked for no survivor, H2 would not take the index that has the order. */
    private static Where matching(String part, String url, Collection<Long> publishers) {
        Where where = new Where().and("coalesce(d.survivor.id, d.id) = d.id");
        if (part != null) {
            where.and("""
                    d.foldedTitle like :part escape '!' or lower(d.url) like :part escape '!'
                    or d.id in (select m.survivor.id from Document m where m.survivor.id > :beforeAll
                      and (m.foldedTitle like :part escape '!' or lower(m.url) like :part escape '!'))""",
                    "part", Where.containing(part)).with("beforeAll", BEFORE_ALL);
        }
        if (url != null) {
            String identity = AddressIdentity.of(url);
            where.and("""
                    d.likeness = :likeness and d.urlIdentity = :identity or d.id in
                    (select m.survivor.id from Document m where m.likeness = :likeness and m.urlIdentity = :identity)""",
                    "likeness", AddressLikeness.of(identity)).with("identity", identity);
        }
        if (publishers != null) {
            where.and("d.publisher.id in :publishers", "publishers", publishers);
        }
        return where;
    }
}
