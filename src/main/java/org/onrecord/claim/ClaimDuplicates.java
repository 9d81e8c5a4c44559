package org.onrecord.claim;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Where;
import org.onrecord.claim.AlikeClaims.Reason;
import org.onrecord.list.Cursor;

/** Finds out which claims may be one and the same, and leaves it at that. */
@ApplicationScoped
@DatabaseWork
public class ClaimDuplicates {
    private static final String SHARED = " from Claim c%s group by c.likeness"
            + " having min(coalesce(c.survivor.id, c.id)) <> max(coalesce(c.survivor.id, c.id))";

    private final EntityManager session;

    ClaimDuplicates(EntityManager session) {
        this.session = session;
    }

    /** By what they have in common, behind the ones of the cursor. */
    public List<AlikeClaims> page(Cursor after, int most) {
        Where where = new Where();
        if (after != null) {
            where.and("c.likeness > :behind", "behind", after.id());
        }
        List<String> shared = where.bind(session
                .createQuery("select c.likeness" + SHARED.formatted(where.hql()) + " order by c.likeness", String.class))
                .setMaxResults(most).getResultList();
        Map<String, List<ClaimView>> alike = session.createNamedQuery("Claim.alike", Claim.class).setParameter("likenesses", shared)
                .getResultList().stream().collect(Collectors.groupingBy(claim -> claim.likeness,
                        Collectors.mapping(ClaimView::of, Collectors.toList())));
        return shared.stream().map(likeness -> new AlikeClaims(Reason.TEXT, likeness,
                alike.get(likeness).stream().distinct().toList())).toList();
    }

    /** Those that may be the same as a claim, which is not among them. */
    public List<ClaimView> of(String slug) {
        List<String> likeness = session.createQuery("select c.likeness from Claim c where c.slug = :slug", String.class)
                .setParameter("slug", slug).getResultList();
        return session.createNamedQuery("Claim.alike", Claim.class).setParameter("likenesses", likeness).getResultList().stream()
                .map(ClaimView::of).distinct().filter(other -> !other.id().equals(slug)).toList();
    }

    public long count() {
        return session.createQuery("select count(*) from (select c.likeness as likeness" + SHARED.formatted("") + ") shared", Long.class)
                .getSingleResult();
    }
}
