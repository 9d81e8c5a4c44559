package org.onrecord.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.EnumWords;
import org.onrecord.exchange.rows.LineCounts;
import org.onrecord.exchange.rows.Upload;
import org.onrecord.list.Column;
import org.onrecord.list.Presentation;

/** An import and how far it has come, as clients see it. */
@Schema(name = "ImportReport", description = "An import and how far it has come.")
public record ImportView(
        @NotNull UUID id,
        @NotNull @Schema(examples = "tweets-2017") String dataset,
        @NotNull Upload.Format format,
        @NotNull @Schema(examples = "editor", description = "The name of the token that signs it.") String by,
        @NotNull boolean dryRun,
        @NotNull OnError onError,
        @NotNull ImportState state,
        @Schema(description = "Why it was aborted or interrupted.") String problem,
        @NotNull Instant startedAt,
        @NotNull @Schema(description = "When it last came farther, or ended.") Instant updatedAt,
        @Schema(description = "Of CSV and NDJSON that has just been read to its end.") LineCounts lines,
        @NotNull @Schema(examples = "3207", description = "How many rows were read.") long rows,
        @NotNull @Schema(examples = "2700", description = "Rows per second, so far.") long rate,
        @Schema(examples = "100",
                description = "How much of the upload was read, in percent, where the client sent its length.") Long percent,
        @NotNull @Schema(
                description = "Up to which line every row was recorded, rejected, or put off until what it links to is recorded.") long line,
        @NotNull @Schema(examples = "1829", description = "How many statements were recorded.") long created,
        @NotNull @Schema(description = "How many statements got a next version.") long corrected,
        @NotNull @Schema(description = "How many statements are on record as the rows have them.") long unchanged,
        @NotNull @Schema(examples = "1378", description = "How many rows were not recorded.") long rejected,
        @NotNull @Schema(
                description = "How many of the statements say something else of a document on record than the record; that stays with the appearance, as printed.") long differs,
        @NotNull @Schema(examples = "1") long speakersCreated,
        @NotNull @Schema(
                description = "How many speakers on record were given an identifier, a kind, an alias or what else the rows say of them.") long speakersCompleted,
        @NotNull long claimsCreated,
        @NotNull @Schema(examples = "1829") long documentsCreated,
        @Schema(description = "The changesets that it wrote.") Span changesets,
        @Schema(description = "The first 100 things that are wrong with rows, by line; while it runs, none.") List<ImportErrorView> errors,
        @Schema(description = "What differs of the first of these, at most 100, by line; while it runs, and where nothing does, none.") List<ImportDifferenceView> differences,
        @Schema(description = "Where all of them are, if there are more.") String moreErrors) {

    static final int ERRORS_SHOWN = 100;
    static final int DIFFERENCES_KEPT = 100;

    /** The changesets of an import, among which may be those of others. */
    @Schema(name = "ImportChangesets")
    public record Span(@NotNull long first, @NotNull long last,
            @NotNull @Schema(description = "How many of these are its own.") long count) {}

    static final Presentation<ImportView> PRESENTATION = Presentation.of(List.of(
            Column.of("id", 36, ImportView::id),
            Column.of("dataset", 20, ImportView::dataset),
            Column.exported("format", view -> EnumWords.of(view.format)),
            Column.exported("by", ImportView::by),
            Column.exported("dryRun", ImportView::dryRun),
            Column.of("state", 11, view -> EnumWords.of(view.state)),
            Column.exported("startedAt", ImportView::startedAt),
            Column.exported("updatedAt", ImportView::updatedAt),
            Column.of("rows", 10, ImportView::rows),
            Column.of("created", 10, ImportView::created),
            Column.of("corrected", 10, ImportView::corrected),
            Column.of("unchanged", 10, ImportView::unchanged),
            Column.of("rejected", 10, ImportView::rejected),
            Column.exported("differs", ImportView::differs),
            Column.wrapped("problem", ImportView::problem)));

    static ImportView of(Import run) {
        ImportCounts counts = run.counts;
        long millis = Math.max(1, Duration.between(run.started, run.updated).toMillis());
        return new ImportView(run.id, run.dataset, run.format, run.author, run.dryRun, run.onError, run.state, run.problem, run.started,
                run.updated, run.lines, counts.readRows(), counts.readRows() * 1000 / millis,
                run.contentLength == null ? null : 100 * run.bytes / Math.max(1, run.contentLength), run.line, counts.created(),
                counts.corrected(), counts.unchanged(), counts.rejected(), counts.differs(), counts.speakers(), counts.completed(),
                counts.claims(),
                counts.documents(),
                counts.changesets() == 0 ? null : new Span(counts.firstChangeset(), counts.lastChangeset(), counts.changesets()), null,
                null, null);
    }

    /**
     * @param found the first errors, one more than are shown where there are more
     * @param differing the differences that are kept
     * @param path  where the import is found
     */
    ImportView with(List<ImportError> found, List<ImportDifference> differing, String path) {
        return new ImportView(id, dataset, format, by, dryRun, onError, state, problem, startedAt, updatedAt, lines, rows, rate, percent,
                line,
                created, corrected, unchanged, rejected, differs, speakersCreated, speakersCompleted, claimsCreated, documentsCreated,
                changesets,
                found.stream().limit(ERRORS_SHOWN).map(ImportErrorView::of).toList(),
                differing.isEmpty() ? null : differing.stream().map(ImportDifferenceView::of).toList(),
                found.size() > ERRORS_SHOWN ? path + "/errors" : null);
    }
}
