package org.onrecord.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Where;
import org.onrecord.document.AlikeDocuments.Reason;
import org.onrecord.list.Cursor;

/** Finds out which documents may be one and the same, and leaves it at that. */
@ApplicationScoped
@DatabaseWork
public class DocumentDuplicates {
    private static final String SHARED = " from Document d%s group by d.likeness having count(*) > 1";

    private static final String STANDING = "d.likeness is not null and coalesce(d.survivor.id, d.id) = d.id";

    private final EntityManager session;

    DocumentDuplicates(EntityManager session) {
        this.session = session;
    }

    /** By what their addresses have in common, behind the ones of the cursor. */
    public List<AlikeDocuments> page(Cursor after, int most) {
        Where where = new Where().and(STANDING);
        if (after != null) {
            where.and("d.likeness > :behind", "behind", after.id());
        }
        List<String> shared = where.bind(session
                .createQuery("select d.likeness" + SHARED.formatted(where.hql()) + " order by d.likeness", String.class))
                .setMaxResults(most).getResultList();
        Map<String, List<Document>> alike = session.createQuery("""
                select d from Document d left join fetch d.publisher p left join fetch p.survivor
                where d.likeness in :likenesses and coalesce(d.survivor.id, d.id) = d.id order by d.id""", Document.class)
                .setParameter("likenesses", shared).getResultList()
                .stream()
                .collect(Collectors.groupingBy(document -> document.likeness));
        return shared.stream().map(likeness -> alike(likeness, alike.get(likeness))).toList();
    }

    private static AlikeDocuments alike(String likeness, List<Document> documents) {
        boolean one = documents.stream().map(document -> document.urlIdentity).distinct().count() == 1;
        return new AlikeDocuments(one ? Reason.IDENTITY : Reason.ADDRESS, likeness, documents.stream().map(DocumentView::of).toList());
    }

    public long count() {
        return session.createQuery("select count(*) from (select d.likeness as likeness"
                + SHARED.formatted(" where " + STANDING) + ") shared", Long.class).getSingleResult();
    }
}
