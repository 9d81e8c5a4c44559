package org.onrecord.statement;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;

import org.onrecord.api.Cursor;
import org.onrecord.api.Page;
import org.onrecord.api.Paging;
import org.onrecord.api.Where;
import org.onrecord.changeset.Changesets;
import org.onrecord.statement.StatementRepository.Hit;

/** Answers a filter with pages of statements; all pages of a walk show the record as of the changeset of the first. */
@ApplicationScoped
public class StatementListing {
    private final StatementRepository statements;
    private final StatementReader reader;
    private final StatementConditions conditions;
    private final Changesets changesets;

    StatementListing(StatementRepository statements, StatementReader reader, StatementConditions conditions, Changesets changesets) {
        this.statements = statements;
        this.reader = reader;
        this.conditions = conditions;
        this.changesets = changesets;
    }

    RestResponse<Page<StatementView>> page(StatementFilter filter, StatementSort sort, Paging paging, UriInfo uri) {
        Cursor after = Cursor.of(uri);
        long changeset = changesets.shownBy(after, filter.asOf());
        Where where = conditions.of(filter, changeset);
        Long total = paging.counted() ? statements.count(where) : null;
        List<Hit> hits = statements.page(where, sort, after, paging.fetched());
        return Page.of(hits, this::views, hit -> hit.sortKey(sort), Hit::id, paging, total, changeset, uri);
    }

    /** The last statements of a document, at most as many as given. */
    public List<StatementView> ofDocument(UUID document, int most, long changeset) {
        Where where = StatementConditions.shown(changeset)
                .and(StatementConditions.APPEARS.formatted("a.document.id = :document"), "document", document);
        return views(statements.page(where, StatementSort.DATE_DESCENDING, null, most));
    }

    private List<StatementView> views(List<Hit> hits) {
        return reader.views(hits.stream().map(Hit::key).toList());
    }
}
