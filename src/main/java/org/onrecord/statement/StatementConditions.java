package org.onrecord.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Where;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.date.EdtfDate;
import org.onrecord.document.Document;
import org.onrecord.document.DocumentRepository;
import org.onrecord.speaker.SpeakerNames;
import org.onrecord.speaker.SpeakerSpan;
import org.onrecord.statement.StatementFilter.LinkTo;
import org.onrecord.statement.StatementFilter.Match;
import org.onrecord.statement.StatementFilter.Retracted;

/** What a {@link StatementFilter} means as conditions on {@code StatementVersion v}: given once, for whoever filters. */
@ApplicationScoped
public class StatementConditions {

    static final String APPEARS = "exists (select 1 from Appearance a where a.version = v and %s)";
    private static final String RELAYED = "exists (select 1 from Hop h where h.appearance.version = v and %s)";

    private final SpeakerNames speakers;
    private final ClaimRepository claims;
    private final DocumentRepository documents;

    StatementConditions(SpeakerNames speakers, ClaimRepository claims, DocumentRepository documents) {
        this.speakers = speakers;
        this.claims = claims;
        this.documents = documents;
    }

    /** @param changeset the number of the last changeset that the reader sees */
    public Where of(StatementFilter filter, long changeset) {
        Where where = new Where().and(Visibility.SEEN, "changeset", changeset);
        retracted(filter.retracted(), where);
        speaker(filter, where);
        date(filter, where);
        if (!filter.stance().isEmpty()) {
            where.and("v.stance in :stances", "stances", filter.stance());
        }
        if (!filter.claim().isEmpty()) {
            where.and("v.claim.id in :claims", "claims", claims.withMerged(filter.claim().stream().map(this::claim).toList()));
        }
        if (filter.verbatim() != null) {
            where.and("v.verbatim = :verbatim", "verbatim", filter.verbatim());
        }
        chain(filter, where);
        appearances(filter, where);
        languages(filter.language(), where);
        links(filter.links(), where);
        return where;
    }

    /** The versions that a reader sees who asks for nothing in particular. */
    static Where shown(long changeset) {
        return new Where().and(Visibility.SHOWN, "changeset", changeset);
    }

    private static void retracted(Retracted retracted, Where where) {
        if (retracted != Retracted.INCLUDE) {
            where.and("v.retracted = :retracted", "retracted", retracted == Retracted.ONLY);
        }
    }

    private void speaker(StatementFilter filter, Where where) {
        boolean affiliates = Boolean.TRUE.equals(filter.affiliates());
        if (filter.speaker().isEmpty()) {
            if (affiliates) {
                throw ProblemException.validation(Fault.parameter("affiliates", "goes with 'speaker'; say whose affiliates are meant"));
            }
            return;
        }
        List<SpeakerSpan> meant = affiliates
                ? speakers.meantWithAffiliates(filter.speaker(), "speaker")
                : speakers.meant(filter.speaker(), "speaker");
        where.and(SpeakerCondition.anyOf("v.speaker.id", meant, where, "speaker"));
    }

    private static void date(StatementFilter filter, Where where) {
        EdtfDate from = bound(filter.from(), "from");
        EdtfDate to = bound(filter.to(), "to");
        boolean certain = filter.match() == Match.CERTAIN;
        if (from == null && to == null) {
            if (filter.match() != null) {
                throw ProblemException.validation(Fault.parameter("match", "goes with 'from' or 'to'; say which range is meant"));
            }
            return;
        }
        if (from != null && to != null && !from.earliest().isBefore(to.latest())) {
            throw ProblemException.validation(Fault.parameter("to", "lies before 'from'; the range ends on or after the day it starts"));
        }
        if (from != null) {
            where.and(certain ? "v.date.earliest >= :from" : "v.date.latest > :from", "from", from.earliest());
        }
        if (to != null) {
            where.and(certain ? "v.date.latest <= :until" : "v.date.earliest < :until", "until", to.latest());
        }
        if (certain) {
            where.and("v.date.qualified = false");
        }
    }

    private static EdtfDate bound(EdtfDate date, String parameter) {
        if (date != null && (date.qualified() || date.value().contains("/"))) {
            throw ProblemException
                    .validation(Fault.parameter(parameter, "should be one plain day, month, year or instant such as 2023-02-06"));
        }
        return date;
    }

    private Long claim(String slug) {
        return claims.bySlug(slug).map(Claim::standing).map(Claim::id).orElseThrow(() -> ProblemException.validation(
                Fault.parameter("claim",
                        "is the id of no claim on record: '" + slug + "'; GET /claims?q= finds them by a part of the text")));
    }

    private void chain(StatementFilter filter, Where where) {
        List<String> any = new ArrayList<>();
        if (filter.via().contains(SpeakerNames.NO_ONE)) {
            any.add("not " + RELAYED.formatted("true"));
        }
        List<String> relays = filter.via().stream().filter(via -> !via.equals(SpeakerNames.NO_ONE)).toList();
        if (!relays.isEmpty()) {
            any.add(RELAYED.formatted(SpeakerCondition.anyOf("h.speaker.id", speakers.meant(relays, "via"), where, "via")));
        }
        if (!any.isEmpty()) {
            where.and(String.join(" or ", any));
        }
        if (filter.anonymous() != null) {
            String anonymous = "(v.speaker.kind = ANONYMOUS or " + RELAYED.formatted("h.speaker.kind = ANONYMOUS") + ")";
            where.and(filter.anonymous()
                    ? anonymous
                    : "(v.speaker.kind is null or v.speaker.kind <> ANONYMOUS) and not "
                            + RELAYED.formatted("h.speaker.kind = ANONYMOUS"));
        }
    }

    private void appearances(StatementFilter filter, Where where) {
        if (!filter.publisher().isEmpty()) {
            List<SpeakerSpan> publishers = speakers.meant(filter.publisher(), "publisher");
            where.and(APPEARS.formatted(SpeakerCondition.anyOf("a.document.publisher.id", publishers, where, "publisher")));
        }
        if (!filter.document().isEmpty()) {
            where.and(APPEARS.formatted("a.document.id in :documents"), "documents",
                    filter.document().stream().map(this::document).toList());
        }
        if (!filter.medium().isEmpty()) {
            where.and(APPEARS.formatted("lower(a.medium) in :media"), "media", lowered(filter.medium()));
        }
    }

    private UUID document(String idOrUrl) {
        return (idOrUrl.contains(":") ? documents.byUrl(idOrUrl) : documents.byId(idOrUrl))
                .map(Document::id).orElseThrow(() -> ProblemException.validation(Fault.parameter("document",
                        "is neither the id nor the URL of a document on record: '" + idOrUrl + "'; GET /documents?q= finds them")));
    }

    private static void languages(List<String> languages, Where where) {
        List<String> any = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            any.add("lower(v.language) = :language" + i + " or lower(v.language) like :dialects" + i + " escape '!'");
            String language = languages.get(i).toLowerCase(Locale.ROOT);
            where.with("language" + i, language).with("dialects" + i, Where.literal(language) + "-%");
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

    private static List<String> lowered(List<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }
}
