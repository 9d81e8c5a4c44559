package org.onrecord.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Where;
import org.onrecord.list.Cursor;

/** Finds claims. */
@ApplicationScoped
@DatabaseWork
public class ClaimRepository implements PanacheRepository<Claim> {
    public Optional<Claim> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** Those with one of these slugs or one of these texts in folded form, the first recorded first. */
    List<Claim> known(Collection<String> slugs, Collection<String> foldedTexts) {
        return list("slug in ?1 or foldedText in ?2 order by id", slugs, foldedTexts);
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

    public long count(String part) {
        Where where = matching(part);
        return where.bind(getEntityManager().createQuery("select count(*) from Claim c" + where.hql(), Long.class)).getSingleResult();
    }

    private static Where matching(String part) {
        Where where = new Where();
        return part == null ? where : where.and("c.foldedText like :part escape '!'", "part", Where.containing(part));
    }
}
