package org.onrecord.statement;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.TakesLonger;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.date.DateBound;
import org.onrecord.document.Document;
import org.onrecord.document.DocumentRepository;
import org.onrecord.speaker.SpeakerNames;
import org.onrecord.speaker.SpeakerSpan;
import org.onrecord.statement.StatementFilter.Match;
import org.onrecord.statement.StatementFilter.Retracted;
import org.onrecord.text.Folding;

/** Finds out what a {@link StatementFilter} means: whom and what it names, and which instants its dates are. */
@ApplicationScoped
public class FilterReader {
    private final SpeakerNames speakers;
    private final ClaimRepository claims;
    private final DocumentRepository documents;
    private final StatementRepository statements;

    FilterReader(SpeakerNames speakers, ClaimRepository claims, DocumentRepository documents, StatementRepository statements) {
        this.statements = statements;
        this.speakers = speakers;
        this.claims = claims;
        this.documents = documents;
    }

    /**
     * @param changeset the number of the last changeset that the reader sees
     * @throws ProblemException where it names what is not on record, or contradicts itself
     */
    public StatementCriteria criteria(StatementFilter filter, long changeset) {
        DateBound from = filter.from();
        DateBound to = filter.to();
        if (!filter.claim().isEmpty() || !filter.document().isEmpty()) {
            TakesLonger.checkPatience();
        }
        refuseContradictions(filter, from, to);
        List<String> relays = filter.via().stream().filter(via -> !via.equals(SpeakerNames.NO_ONE)).toList();
        return new StatementCriteria(changeset, filter.retracted() == Retracted.INCLUDE ? null : filter.retracted() == Retracted.ONLY,
                speakers(filter), filter.stance(), from == null ? null : from.earliest(), to == null ? null : to.latest(),
                filter.match() == Match.CERTAIN,
                filter.claim().isEmpty() ? List.of() : claims.withMerged(filter.claim().stream().map(this::claim).toList()),
                relays.size() < filter.via().size(), relays.isEmpty() ? List.of() : speakers.meant(relays, "via"), filter.anonymous(),
                filter.publisher().isEmpty() ? List.of() : speakers.meant(filter.publisher(), "publisher"),
                filter.document().isEmpty() ? List.of() : documents.withMerged(filter.document().stream().map(this::document).toList()),
                lowered(filter.medium()), cues(filter.cue()), lowered(filter.language()),
                filter.verbatim(), filter.links());
    }

    private static void refuseContradictions(StatementFilter filter, DateBound from, DateBound to) {
        if (from == null && to == null && filter.match() != null) {
            throw ProblemException.validation(Fault.parameter("match", "goes with 'from' or 'to'; say which range is meant"));
        }
        if (from != null && to != null && !from.earliest().isBefore(to.latest())) {
            throw ProblemException.validation(Fault.parameter("to", "lies before 'from'; the range ends on or after the day it starts"));
        }
        if (filter.speaker().isEmpty() && Boolean.TRUE.equals(filter.affiliates())) {
            throw ProblemException.validation(Fault.parameter("affiliates", "goes with 'speaker'; say whose affiliates are meant"));
        }
    }

    private List<SpeakerSpan> speakers(StatementFilter filter) {
        if (filter.speaker().isEmpty()) {
            return List.of();
        }
        return Boolean.TRUE.equals(filter.affiliates())
                ? speakers.meantWithAffiliates(filter.speaker(), "speaker")
                : speakers.meant(filter.speaker(), "speaker");
    }

    private Long claim(String slug) {
        return claims.bySlug(slug).map(Claim::standing).map(Claim::id).orElseThrow(() -> ProblemException.validation(
                Fault.parameter("claim",
                        "is the id of no claim on record: '" + slug + "'; GET /claims?q= finds them by a part of the text")));
    }

    private UUID document(String idOrUrl) {
        return (idOrUrl.contains(":") ? documents.byUrl(idOrUrl) : documents.byId(idOrUrl))
                .map(Document::standing).map(Document::id).orElseThrow(() -> ProblemException.validation(Fault.parameter("document",
                        "is neither the id nor the URL of a document on record: '" + idOrUrl + "'; GET /documents?q= finds them")));
    }

    private Cues cues(List<String> cues) {
        List<String> folded = cues.stream().map(Folding::fold).distinct().toList();
        return folded.isEmpty() ? Cues.NONE : new Cues(folded, () -> statements.cues(folded));
    }

    private static List<String> lowered(List<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }
}
