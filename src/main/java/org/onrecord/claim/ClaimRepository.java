package org.onrecord.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Keys;
import org.onrecord.api.Where;
import org.onrecord.changeset.Subject;
import org.onrecord.curation.SluggedRepository;
import org.onrecord.list.Cursor;

/** Finds claims. */
@ApplicationScoped
@DatabaseWork
public class ClaimRepository extends SluggedRepository<Claim, FormerClaimSlug> {
    ClaimRepository() {
        super(Subject.CLAIM, Claim.class, FormerClaimSlug.class, FormerClaimSlug::new);
    }

    /** Those with one of these texts in folded form, the first recorded first. */
    List<Claim> withTexts(Collection<String> folded) {
        return Keys.find(getEntityManager(), Claim.class,
                "select c.*" + Keys.FROM + "join claim c on c.folded_text = wanted.one order by c.id",
                Keys.of(folded));
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
