package org.onrecord.exchange;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.onrecord.exchange.rows.RowFault;

/** One thing that is wrong with a row of an import. */
@Entity
@IdClass(ImportError.Key.class)
class ImportError {
    @Id
    UUID importId;
    @Id
    long ordinal;
    long line;
    String field;
    String valueGiven;
    String reason;

    /** Errors of an import are numbered as they are found. */
    record Key(UUID importId, long ordinal) {}

    protected ImportError() {
    }

    ImportError(UUID importId, long ordinal, long line, RowFault fault) {
        this.importId = importId;
        this.ordinal = ordinal;
        this.line = line;
        this.field = fault.field();
        this.valueGiven = fault.value();
        this.reason = fault.reason();
    }
}
