package org.onrecord.statement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Where;
import org.onrecord.changeset.Changesets;
import org.onrecord.list.Cursor;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;

/** Answers a filter with pages of statements; all pages of a walk show the record as of the changeset of the first. */
@ApplicationScoped
public class StatementListing {
    private final StatementRepository statements;
    private final StatementReader reader;
    private final FilterReader filters;
    private final StatementIndex index;
    private final Changesets changesets;

    StatementListing(StatementRepository statements, StatementReader reader, FilterReader filters, StatementIndex index,
            Changesets changesets) {
        this.statements = statements;
        this.reader = reader;
        this.filters = filters;
        this.index = index;
        this.changesets = changesets;
    }

    /**
     * @param words what is looked for in the statements, or {@code null}
     * @param sort  or {@code null}: by relevance where words are given, and else the last said first
     */
    Page<StatementView> page(StatementFilter filter, String words, StatementSort sort, Paging paging, Representation representation) {
        long changeset = changesets.shownBy(Cursor.of(representation.uri()), filter.asOf());
        if (words != null) {
            return found(filter, words, sort == null ? StatementSort.RELEVANCE : sort, changeset, paging, representation);
        }
        if (sort == StatementSort.RELEVANCE) {
            throw ProblemException.validation(Fault.parameter("sort", "'relevance' goes with 'q'; say what is looked for"));
        }
        return page(filter, sort == null ? StatementSort.DATE_DESCENDING : sort, changeset, paging, representation);
    }

    private Page<StatementView> found(StatementFilter filter, String words, StatementSort sort, long last, Paging paging,
            Representation representation) {
        if (index.changeset() < 0) {
            throw StatementIndex.behind();
        }
        long changeset = Math.min(last, index.changeset());
        StatementCriteria criteria = filters.criteria(filter, changeset);
        return new Listing<Hit, StatementView>((after, most) -> index.find(words, criteria, sort, after, most),
                hits -> highlighted(words, views(hits)), hit -> hit.sortKey(sort),
                Hit::id,
                () -> index.count(words, criteria), StatementPresentation.OF).page(paging, representation, changeset);
    }

    private Page<StatementView> page(StatementFilter filter, StatementSort sort, long changeset, Paging paging,
            Representation representation) {
        Where where = StatementConditions.of(filters.criteria(filter, changeset));
        Listing<Hit, StatementView> listing = new Listing<>((after, most) -> statements.page(where, sort, after, most), this::views,
                hit -> hit.sortKey(sort), Hit::id, () -> statements.count(where), StatementPresentation.OF);
        return listing.page(paging, representation, changeset);
    }

    private List<StatementView> highlighted(String words, List<StatementView> views) {
        List<List<String>> highlights = index.highlights(words, views);
        return IntStream.range(0, views.size()).mapToObj(i -> views.get(i).with(highlights.get(i))).toList();
    }

    /** The last statements of a document, at most as many as given. */
    public List<StatementView> ofDocument(UUID document, int most, long changeset) {
        Where where = StatementConditions.shown(changeset)
                .and(StatementConditions.APPEARS.formatted("a.document.id = :document"), "document", document);
        return views(statements.page(where, StatementSort.DATE_DESCENDING, null, most));
    }

    /** The first statements on any of some claims, at most as many as given. */
    public List<StatementView> ofClaims(Collection<Long> claims, int most, long changeset) {
        Where where = StatementConditions.shown(changeset).and("v.claim.id in :claims", "claims", claims);
        return views(statements.page(where, StatementSort.DATE, null, most));
    }

    private List<StatementView> views(List<Hit> hits) {
        // However long the list, the session holds but one part of it.
        statements.getEntityManager().clear();
        return reader.views(hits.stream().map(Hit::key).toList());
    }
}
