package org.onrecord.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.onrecord.api.Where;
import org.onrecord.statement.StatementFilter.LinkTo;

/** What {@link StatementCriteria} mean as conditions on {@code StatementVersion v}: given once, for whoever asks the database. */
public final class StatementConditions {
    private static final String APPEARS = "exists (select 1 from Appearance a where a.version = v and %s)";
    /** By the document that is shown, into which the one that was named may be merged. */
    private static final String PUBLISHED = """
            exists (select 1 from Appearance a join a.document n join Document d on d.id = coalesce(n.survivor.id, n.id)
            where a.version = v and %s)""";
    private static final String RELAYED = "exists (select 1 from Hop h where h.appearance.version = v and %s)";

    private StatementConditions() {
    }

    public static Where of(StatementCriteria criteria) {
        Where where = new Where().and(Visibility.SEEN, "changeset", criteria.changeset());
        if (criteria.retracted() != null) {
            where.and("v.retracted = :retracted", "retracted", criteria.retracted());
        }
        if (!criteria.speakers().isEmpty()) {
            where.and(SpeakerCondition.anyOf("v.speaker.id", criteria.speakers(), where, "speaker"));
        }
        date(criteria, where);
        if (!criteria.stances().isEmpty()) {
            where.and("v.stance in :stances", "stances", criteria.stances());
        }
        if (!criteria.claims().isEmpty()) {
            where.and("v.claim.id in :claims", "claims", criteria.claims());
        }
        if (criteria.verbatim() != null) {
            where.and("v.verbatim = :verbatim", "verbatim", criteria.verbatim());
        }
        chain(criteria, where);
        appearances(criteria, where);
        languages(criteria.languages(), where);
        links(criteria.links(), where);
        return where;
    }

    private static void date(StatementCriteria criteria, Where where) {
        if (criteria.from() != null) {
            where.and(criteria.certain() ? "v.date.earliest >= :from" : "v.date.latest > :from", "from", criteria.from());
        }
        if (criteria.until() != null) {
            where.and(criteria.certain() ? "v.date.latest <= :until" : "v.date.earliest < :until", "until", criteria.until());
        }
        if (criteria.certain()) {
            where.and("v.date.qualified = false");
        }
    }

    private static void chain(StatementCriteria criteria, Where where) {
        List<String> any = new ArrayList<>();
        if (criteria.unrelayed()) {
            any.add("not " + RELAYED.formatted("true"));
        }
        if (!criteria.relays().isEmpty()) {
            any.add(RELAYED.formatted(SpeakerCondition.anyOf("h.speaker.id", criteria.relays(), where, "via")));
        }
        if (!any.isEmpty()) {
            where.and(String.join(" or ", any));
        }
        if (criteria.anonymous() != null) {
            String anonymous = "(v.speaker.kind = ANONYMOUS or " + RELAYED.formatted("h.speaker.kind = ANONYMOUS") + ")";
            where.and(criteria.anonymous()
                    ? anonymous
                    : "(v.speaker.kind is null or v.speaker.kind <> ANONYMOUS) and not "
                            + RELAYED.formatted("h.speaker.kind = ANONYMOUS"));
        }
    }

    private static void appearances(StatementCriteria criteria, Where where) {
        if (!criteria.publishers().isEmpty()) {
            where.and(PUBLISHED.formatted(SpeakerCondition.anyOf("d.publisher.id", criteria.publishers(), where, "publisher")));
        }
        if (!criteria.documents().isEmpty()) {
            where.and(APPEARS.formatted("a.document.id in :documents"), "documents", criteria.documents());
        }
        if (!criteria.media().isEmpty()) {
            where.and(APPEARS.formatted("lower(a.medium) in :media"), "media", criteria.media());
        }
        if (!criteria.cues().folded().isEmpty()) {
            Collection<String> printed = criteria.cues().printed().get();
            where.and(printed.isEmpty() ? "1 = 0" : APPEARS.formatted("a.cue in :cues"));
            if (!printed.isEmpty()) {
                where.with("cues", printed);
            }
        }
    }

    private static void languages(List<String> languages, Where where) {
        List<String> any = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            any.add("lower(v.language) = :language" + i + " or lower(v.language) like :dialects" + i + " escape '!'");
            where.with("language" + i, languages.get(i)).with("dialects" + i, Where.literal(languages.get(i)) + "-%");
        }
        if (!any.isEmpty()) {
            where.and(String.join(" or ", any));
        }
    }

    private static void links(List<LinkTo> links, Where where) {
        List<String> any = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            any.add("l.type = :type" + i + " and l.target = :target" + i);
            where.with("type" + i, links.get(i).type()).with("target" + i, links.get(i).target());
        }
        if (!any.isEmpty()) {
            where.and("exists (select 1 from Link l where l.version = v and (" + String.join(" or ", any) + "))");
        }
    }
}
