package org.onrecord.statement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Where;
import org.onrecord.changeset.Changesets;
import org.onrecord.list.Cursor;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;
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

    Page<StatementView> page(StatementFilter filter, StatementSort sort, Paging paging, Representation representation) {
        long changeset = changesets.shownBy(Cursor.of(representation.uri()), filter.asOf());
        Where where = conditions.of(filter, changeset);
        Listing<Hit, StatementView> listing = new Listing<>((after, most) -> statements.page(where, sort, after, most), this::views,
                hit -> hit.sortKey(sort), Hit::id, () -> statements.count(where), StatementPresentation.OF);
        return listing.page(paging, representation, changeset);
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
