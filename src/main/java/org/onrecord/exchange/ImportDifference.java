package org.onrecord.exchange;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.onrecord.document.Difference;

/** One thing that a row of an import says otherwise of a document than the record. Of an import the first ones are kept. */
@Entity
@IdClass(ImportDifference.Key.class)
class ImportDifference {
    @Id
    UUID importId;
    @Id
    long ordinal;
    long line;
    String field;
    /** {@code null} where the import records nothing. */
    UUID statement;
    UUID document;
    String recorded;
    String sent;

    /** They are numbered as they are found. */
    record Key(UUID importId, long ordinal) {}

    /** One as it is found. */
    record Found(long line, String field, UUID statement, Difference difference) {}

    protected ImportDifference() {
    }

    ImportDifference(UUID importId, long ordinal, Found found) {
        this.importId = importId;
        this.ordinal = ordinal;
        this.line = found.line;
        this.field = found.field;
        this.statement = found.statement;
        this.document = found.difference.document();
        this.recorded = found.difference.recorded();
        this.sent = found.difference.sent();
    }
}
