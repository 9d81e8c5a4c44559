package org.onrecord.exchange;

import jakarta.persistence.Embeddable;

import org.onrecord.statement.StatementView.Created;

/**
 * What became of the rows of an import so far.
 *
 * @param readRows       how many rows were read
 * @param created        how many statements were recorded
 * @param corrected      how many statements got a next version
 * @param unchanged      how many statements were on record as the rows have them
 * @param rejected       how many rows were not recorded
 * @param differs        how many of the statements say something else of a document than the record
 * @param completed      how many speakers on record were completed, once for each changeset
 * @param changesets     how many changesets were written
 * @param firstChangeset the first of these, or {@code null}
 * @param lastChangeset  the last of these, or {@code null}
 */
@Embeddable
record ImportCounts(long readRows, long created, long corrected, long unchanged, long rejected, long differs, long speakers, long completed,
        long claims,
        long documents, long changesets, Long firstChangeset, Long lastChangeset) {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null);

    static ImportCounts ofRows(long read, long rejected) {
        return new ImportCounts(read, 0, 0, 0, rejected, 0, 0, 0, 0, 0, 0, null, null);
    }

    static ImportCounts ofStatements(long created, long corrected, long unchanged) {
        return new ImportCounts(0, created, corrected, unchanged, 0, 0, 0, 0, 0, 0, 0, null, null);
    }

    static ImportCounts ofDiffering(long differs) {
        return new ImportCounts(0, 0, 0, 0, 0, differs, 0, 0, 0, 0, 0, null, null);
    }

    static ImportCounts ofChangeset(Long changeset, Created created) {
        return new ImportCounts(0, 0, 0, 0, 0, 0, created.speakers().size(), created.completed().size(), created.claims().size(),
                created.documents().size(),
                changeset == null ? 0 : 1, changeset, changeset);
    }

    ImportCounts withoutChangesets() {
        return new ImportCounts(readRows, created, corrected, unchanged, rejected, differs, speakers, completed, claims, documents, 0, null,
                null);
    }

    ImportCounts plus(ImportCounts more) {
        return new ImportCounts(readRows + more.readRows, created + more.created, corrected + more.corrected, unchanged + more.unchanged,
                rejected + more.rejected, differs + more.differs, speakers + more.speakers, completed + more.completed,
                claims + more.claims,
                documents + more.documents,
                changesets + more.changesets, firstChangeset == null ? more.firstChangeset : firstChangeset,
                more.lastChangeset == null ? lastChangeset : more.lastChangeset);
    }
}
