package org.onrecord.statement;

import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Scroll;

/** Reads links from the database, while there is no index that has them. */
@ApplicationScoped
@DatabaseWork
public class StatementLinks {
    private final StatelessSession session;

    StatementLinks(StatelessSession session) {
        this.session = session;
    }

    /** Gives all links of a type that versions have which meet all criteria, in no particular order. */
    @Transactional
    public void each(LinkType type, StatementCriteria criteria, Consumer<IndexedLink> links) {
        String hql = """
                select new org.onrecord.statement.IndexedLink(v.serial, v.id, v.speaker.id, v.date.earliest, l.target)
                from Link l join l.version v""";
        var where = StatementConditions.of(criteria).and("l.type = :linked", "linked", type);
        Scroll.each(where.bind(session.createQuery(hql + where.hql(), IndexedLink.class)), links);
    }
}
