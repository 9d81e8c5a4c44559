package org.onrecord.exchange;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Which statement a row of a data set became, and what the row said last: so that a row is recorded once, however often it is sent. */
@Entity
@IdClass(ImportedRow.Key.class)
class ImportedRow {
    @Id
    String dataset;
    /** Where a row has none, one that stands for its content. */
    @Id
    String externalId;
    UUID statement;
    /** SHA-256 of the draft, in hexadecimal; empty where the statement is not what the row said any more. */
    String digest;

    /** The ids of rows are their data set's own. */
    record Key(String dataset, String externalId) {}

    protected ImportedRow() {
    }

    ImportedRow(String dataset, String externalId, UUID statement, String digest) {
        this.dataset = dataset;
        this.externalId = externalId;
        this.statement = statement;
        this.digest = digest;
    }
}
