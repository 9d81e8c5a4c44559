package org.onrecord.statement;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.TakesLonger;
import org.onrecord.api.Where;
import org.onrecord.changeset.Changesets;
import org.onrecord.list.Format;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.RenderedItems;
import org.onrecord.list.Representation;

/** Answers a filter with pages of statements; all pages of a walk show the record as of the changeset of the first. */
@ApplicationScoped
public class StatementListing {
    /** How many statements an event loop may be asked for. */
    private static final int AT_ONCE = 100;

    private final StatementRepository statements;
    private final StatementReader reader;
    private final StatementJson json;
    private final FilterReader filters;
    private final StatementIndex index;
    private final Changesets changesets;
    private final WithdrawalMarker withdrawals;

    StatementListing(StatementRepository statements, StatementReader reader, StatementJson json, FilterReader filters,
            StatementIndex index, Changesets changesets, WithdrawalMarker withdrawals) {
        this.statements = statements;
        this.reader = reader;
        this.json = json;
        this.filters = filters;
        this.index = index;
        this.changesets = changesets;
        this.withdrawals = withdrawals;
    }

    /**
     * @param words what is looked for in the statements, or {@code null}
     * @param sort  or {@code null}: by relevance where words are given, and else the last said first
     */
    Page<StatementView> page(StatementFilter filter, String words, StatementSort sort, Paging paging, Representation representation) {
        long changeset = changesets.shownBy(representation.cursor(), filter.asOf());
        if (words == null && sort == StatementSort.RELEVANCE) {
            throw ProblemException.validation(Fault.parameter("sort", "'relevance' goes with 'q'; say what is looked for"));
        }
        return page(filter, words, sort != null ? sort : words == null ? StatementSort.DATE_DESCENDING : StatementSort.RELEVANCE, changeset,
                paging, representation);
    }

    private Page<StatementView> page(StatementFilter filter, String words, StatementSort sort, long last, Paging paging,
            Representation representation) {
        if (paging.limit().most() > AT_ONCE) {
            TakesLonger.checkPatience();
        }
        boolean indexed = index.changeset() >= last;
        if (words != null && index.changeset() < 0) {
            throw StatementIndex.behind();
        }
        long changeset = words == null ? last : Math.min(last, index.changeset());
        StatementCriteria criteria = filters.criteria(filter, changeset);
        if (indexed || words != null) {
            Format format = representation.chosen() == Format.CSV ? Format.CSV : Format.JSON;
            boolean marked = words != null && (representation.chosen() == Format.JSON || representation.chosen() == Format.NDJSON);
            return new Listing<Hit, StatementView>(
                    (after, most) -> index.find(words, criteria, sort, after, most, format, marked ? json::texts : null),
                    hits -> marked ? highlighted(hits, changeset) : rendered(hits, format, changeset), Hit::sortKey, Hit::id,
                    () -> index.count(words, criteria), StatementPresentation.OF).page(paging, representation, changeset);
        }
        TakesLonger.checkPatience();
        Where where = StatementConditions.of(criteria);
        return new Listing<ListedVersion, StatementView>((after, most) -> statements.page(where, sort, after, most),
                versions -> views(versions, changeset),
                version -> version.sortKey(sort), ListedVersion::id, () -> statements.count(where), StatementPresentation.OF)
                .page(paging, representation, changeset);
    }

    private List<StatementView> rendered(List<Hit> hits, Format format, long changeset) {
        return format == Format.CSV
                ? RenderedItems.csv(hits.stream().map(Hit::rendered).toList())
                : RenderedItems.json(hits.stream().map(hit -> rendered(hit, changeset)).toList(), json::view);
    }

    private List<StatementView> highlighted(List<Hit> hits, long changeset) {
        return RenderedItems.json(hits.stream().map(hit -> json.with(rendered(hit, changeset), hit.highlights())).toList(), json::view);
    }

    private byte[] rendered(Hit hit, long changeset) {
        return withdrawals.marked(hit.id(), hit.rendered(), changeset);
    }

    /** The first statements that meet all criteria in an order of the record, at most as many as given. */
    public List<StatementView> first(StatementCriteria criteria, StatementSort sort, int most) {
        return index.changeset() >= criteria.changeset()
                ? rendered(index.find(null, criteria, sort, null, most, Format.JSON, null), Format.JSON, criteria.changeset())
                : views(statements.page(StatementConditions.of(criteria), sort, null, most), criteria.changeset());
    }

    /** Those that have the words best, with one of some stances where any is given; none while there is nothing to look them up in. */
    public List<StatementView> best(String words, List<Stance> stances, int most) {
        long changeset = Math.min(changesets.last(), index.changeset());
        if (changeset < 0) {
            return List.of();
        }
        StatementCriteria criteria = filters.criteria(StatementFilter.ofStances(stances), changeset);
        return rendered(index.find(words, criteria, StatementSort.RELEVANCE, null, most, Format.JSON, null), Format.JSON, changeset);
    }

    private List<StatementView> views(List<ListedVersion> versions, long changeset) {
        // However long the list, the session holds but one part of it.
        statements.getEntityManager().clear();
        return withdrawals.marked(reader.views(versions.stream().map(ListedVersion::key).toList()), changeset);
    }
}
