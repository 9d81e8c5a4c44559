package org.onrecord.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;

import org.onrecord.exchange.rows.LineCounts;
import org.onrecord.exchange.rows.Upload;

/** One upload of rows, and how far it has come. */
@Entity
class Import {
    @Id
    UUID id;
    String dataset;
    @Enumerated(EnumType.STRING)
    Upload.Format format;
    String author;
    boolean dryRun;
    @Enumerated(EnumType.STRING)
    OnError onError;
    @Enumerated(EnumType.STRING)
    ImportState state = ImportState.RUNNING;
    /** Why it was aborted or interrupted. */
    String problem;
    Instant started;
    Instant updated;
    /** How many bytes the upload has, where the client has said so. */
    Long contentLength;
    /** How many bytes of it have been read. */
    long bytes;
    /** Up to where every row of the upload has been recorded, rejected, or put off until the rows that it links to are recorded. */
    long line;
    /** What its lines are, once all are read. */
    @Transient
    LineCounts lines;
    @Embedded
    ImportCounts counts = ImportCounts.NONE;
    /** How many errors were found so far. */
    @Transient
    long errors;
    /** How many differences are kept so far. */
    @Transient
    long differences;
    /** What made the service fail, or {@code null}. */
    @Transient
    RuntimeException failure;
    @Transient
    final PipelinedSync settling = new PipelinedSync();
    /** The changesets that it has written. */
    @Transient
    final List<Long> written = new ArrayList<>();
}
