package org.onrecord.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Keys;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Where;
import org.onrecord.changeset.Curated;
import org.onrecord.changeset.Subject;
import org.onrecord.list.Cursor;

/** Finds claims. */
@ApplicationScoped
@DatabaseWork
public class ClaimRepository implements PanacheRepository<Claim>, Curated<Claim> {
    @Override
    public Subject subject() {
        return Subject.CLAIM;
    }

    @Override
    public Optional<Claim> bySlug(String slug) {
        return find("slug", slug).firstResultOptional()
                .or(() -> Optional.ofNullable(getEntityManager().find(FormerClaimSlug.class, slug)).map(former -> former.claim));
    }

    /** The claims that have or had some slugs, by these. */
    Map<String, Claim> bySlugs(Collection<String> slugs) {
        Map<String, Claim> found = new HashMap<>();
        Keys.find(getEntityManager(), FormerClaimSlug.class, "select f.*" + Keys.FROM + "join former_claim_slug f on f.slug = wanted.one",
                Keys.of(slugs)).forEach(former -> found.put(former.slug, former.claim));
        Keys.find(getEntityManager(), Claim.class, "select c.*" + Keys.FROM + "join claim c on c.slug = wanted.one", Keys.of(slugs))
                .forEach(claim -> found.put(claim.slug, claim));
        return found;
    }

    List<Claim> withOrigins(Collection<String> origins) {
        return Keys.find(getEntityManager(), Claim.class, "select t.*" + Keys.FROM + "join claim t on t.origin = wanted.one",
                Keys.of(Set.copyOf(origins)));
    }

    /**
     * Claims by their origins.
     *
     * @throws ProblemException where one of them is not on record
     */
    public Map<String, Claim> recorded(Collection<String> origins) {
        Map<String, Claim> found = new HashMap<>();
        withOrigins(origins).forEach(claim -> found.put(claim.origin(), claim));
        origins.stream().filter(origin -> !found.containsKey(origin)).findFirst().ifPresent(origin -> {
            throw ProblemException.validation(Fault.pointer("", "names a claim that is not there: '" + origin + "'"));
        });
        return found;
    }

    /** Those with one of these texts in folded form, the first recorded first. */
    List<Claim> withTexts(Collection<String> folded) {
        return Keys.find(getEntityManager(), Claim.class,
                "select c.*" + Keys.FROM + "join claim c on c.folded_text = wanted.one order by c.id",
                Keys.of(folded));
    }

    @Override
    public List<Claim> merged(Collection<Claim> survivors) {
        return Keys.find(getEntityManager(), Claim.class,
                "select c.*" + Keys.FROM + "join claim c on c.survivor_id = wanted.one order by c.id",
                Keys.ofKeys(survivors.stream().map(Claim::id).toList()));
    }

    /** The keys of some claims and of all that were merged into them: all under which something of theirs may be recorded. */
    public List<Long> withMerged(Collection<Long> claims) {
        List<Long> all = new ArrayList<>(claims);
        all.addAll(Keys.values(getEntityManager(), Long.class, "c.id", Keys.FROM + "join claim c on c.survivor_id = wanted.one",
                Keys.ofKeys(claims)));
        return all;
    }

    /** The keys of all that are shown as the same as some claims, which are given by their origins or slugs. */
    public List<Long> shownWith(Collection<String> origins, Collection<String> slugs) {
        return withMerged(
                named("Claim.standing", Long.class).setParameter("origins", origins).setParameter("slugs", slugs).getResultList());
    }

    /** What stands for the claims that have been merged into others, by their keys. */
    public Map<Long, Long> survivors() {
        Map<Long, Long> survivors = new HashMap<>();
        named("Claim.survivors", Object[].class).getResultList().forEach(row -> survivors.put((Long) row[0], (Long) row[1]));
        return survivors;
    }

    private <T> TypedQuery<T> named(String query, Class<T> type) {
        return getEntityManager().createNamedQuery(query, type);
    }

    /** Claims in an order, behind the one of the cursor; those whose text contains a text. */
    public List<Claim> page(String part, ClaimSort sort, Cursor after, int limit) {
        Where where = matching(part);
        if (after != null) {
            sort.order.behind(where, after.key(), after.id());
        }
        return where.bind(getEntityManager().createQuery("select c from Claim c" + where.hql() + sort.order.clause(), Claim.class))
                .setMaxResults(limit).getResultList();
    }

    /** Those of some claims, given by their keys, that are behind the one of the cursor in an order. */
    public List<Claim> page(Collection<Long> keys, ClaimSort sort, Cursor after, int limit) {
        String direction = sort.order.ascending() ? "" : " desc";
        String sql = "select c.*" + Keys.FROM + "join claim c on c.id = wanted.one"
                + (after == null
                        ? ""
                        : " where (" + sort.column + ", c.slug) " + (sort.order.ascending() ? ">" : "<") + " (:lastKey, :lastId)")
                + " order by " + sort.column + direction + ", c.slug" + direction;
        var query = getEntityManager().createNativeQuery(sql, Claim.class).setParameter("keys", Keys.ofKeys(keys)).setMaxResults(limit);
        if (after != null) {
            query.setParameter("lastKey", after.key()).setParameter("lastId", after.id());
        }
        return Stream.of(query.getResultList().toArray()).map(Claim.class::cast).toList();
    }

    /** Claims by their keys, in the order of these. */
    public List<Claim> withKeys(List<Long> keys) {
        Map<Long, Claim> found = new HashMap<>();
        Keys.find(getEntityManager(), Claim.class, "select c.*" + Keys.FROM + "join claim c on c.id = wanted.one", Keys.ofKeys(keys))
                .forEach(claim -> found.put(claim.id, claim));
        return keys.stream().map(found::get).toList();
    }

    /** The keys of all claims that are not merged, behind a key and in their order. */
    public List<Long> standingAfter(long key) {
        return getEntityManager()
                .createQuery("select c.id from Claim c where c.survivor.id is null and c.id > :key order by c.id", Long.class)
                .setParameter("key", key).getResultList();
    }

    /** The keys of all claims whose text contains a text. */
    public Set<Long> matchingKeys(String part) {
        Where where = matching(part);
        return Set.copyOf(where.bind(getEntityManager().createQuery("select c.id from Claim c" + where.hql(), Long.class)).getResultList());
    }

    public long count(String part) {
        Where where = matching(part);
        return where.bind(getEntityManager().createQuery("select count(*) from Claim c" + where.hql(), Long.class)).getSingleResult();
    }

    /** Merged claims are found as those that stand for them. Asked for no survivor, H2 would not take the index that has the order. */
    private static Where matching(String part) {
        Where where = new Where().and("coalesce(c.survivor.id, 0) = 0");
        return part == null
                ? where
                : where.and("""
                        c.foldedText like :part escape '!'
                        or c.id in (select m.survivor.id from Claim m where m.survivor.id > 0 and m.foldedText like :part escape '!')""",
                        "part",
                        Where.containing(part));
    }
}
