package org.onrecord.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import org.onrecord.api.Ids;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.Signature;
import org.onrecord.exchange.Batch.Outcome;
import org.onrecord.exchange.Candidate.Source;
import org.onrecord.exchange.ImportDifference.Found;
import org.onrecord.exchange.rows.DraftParser;
import org.onrecord.exchange.rows.Row;
import org.onrecord.exchange.rows.RowFault;
import org.onrecord.statement.DraftGroup;
import org.onrecord.statement.DraftGroup.Entry;
import org.onrecord.statement.RowProblem;
import org.onrecord.statement.StatementService;
import org.onrecord.statement.StatementService.RowDifference;
import org.onrecord.statement.StatementService.Written;

/** Writes batches of rows: those that are new as first versions, those that differ from what was imported before as next versions. */
@ApplicationScoped
class BatchWriter {
    private final StatementService statements;
    private final ImportRepository imports;
    private final Changesets changesets;
    private final DraftParser parser;
    private final StatelessSession batches;
    private final TransactionManager transactions;

    BatchWriter(StatementService statements, ImportRepository imports, Changesets changesets, DraftParser parser, StatelessSession batches,
            TransactionManager transactions) {
        this.statements = statements;
        this.imports = imports;
        this.changesets = changesets;
        this.parser = parser;
        this.batches = batches;
        this.transactions = transactions;
    }

    /** Rows that are recorded together or not at all, and those of their drafts that are to be written. */
    private record Unit(List<Candidate> rows, List<Part> parts) {
        int unchanged() {
            return rows.stream().mapToInt(row -> row.sources().size()).sum() - parts.size();
        }
    }

    /** A draft that is to be written, and the row of which it is one. */
    private record Part(Candidate row, Source source, Entry entry) {}

    /**
     * Writes a batch, or only finds out what would become of it.
     *
     * @param notes of the import, which know what rows it has accepted
     */
    @Transactional
    Outcome write(Batch batch, Import run, Notes notes, Pass pass) {
        List<Candidate> waiting = new ArrayList<>();
        List<Row> rejected = new ArrayList<>(batch.faulty());
        List<Found> differing = new ArrayList<>();
        changesets.lock();
        long locked = System.nanoTime();
        ImportCounts counts = batch.rows().isEmpty() ? ImportCounts.NONE : write(batch, run, notes, pass, waiting, rejected, differing);
        counts = pass.counted(counts.plus(ImportCounts.ofRows(batch.read(), rejected.size())));
        boolean kept = pass == Pass.WRITE && (run.onError == OnError.CONTINUE || rejected.isEmpty());
        if (kept) {
            imports.keep(run, run.counts.plus(counts), rejected, differing);
        } else {
            rollBack();
        }
        return new Outcome(counts, waiting, rejected, differing, kept, locked, locked);
    }

    private ImportCounts write(Batch batch, Import run, Notes notes, Pass pass, List<Candidate> waiting, List<Row> rejected,
            List<Found> differing) {
        Map<String, ImportedRow> known = imports.rows(run.dataset,
                batch.rows().stream().flatMap(row -> Stream.concat(row.keys(), row.links())).collect(Collectors.toSet()));
        Map<String, UUID> targets = new HashMap<>();
        known.forEach((key, row) -> targets.put(key, row.statement));
        if (pass != Pass.WRITE) {
            // What earlier batches would have recorded is not on record.
            batch.rows().stream().flatMap(Candidate::links).filter(notes::accepted).forEach(key -> targets.putIfAbsent(key, Ids.next()));
        }
        List<Unit> units = new ArrayList<>();
        if (batch.together()) {
            units.add(unit(batch.rows(), known));
        } else {
            Set<String> taken = new HashSet<>();
            for (Candidate row : batch.rows()) {
                Optional<String> missing = row.links().filter(target -> !targets.containsKey(target) && !taken.contains(target))
                        .findFirst();
                if (missing.isPresent() && !batch.mayWait()) {
                    rejected.add(dangling(row, missing.get(), notes));
                } else if (missing.isPresent() || row.keys().anyMatch(taken::contains)) {
                    waiting.add(row);
                } else {
                    row.keys().forEach(taken::add);
                    units.add(unit(List.of(row), known));
                }
            }
        }
        long unchanged = units.stream().mapToLong(Unit::unchanged).sum();
        return write(units.stream().filter(unit -> !unit.parts.isEmpty()).toList(), targets, known, run, batch, pass, rejected,
                differing)
                .plus(ImportCounts.ofStatements(0, 0, unchanged));
    }

    private static Unit unit(List<Candidate> rows, Map<String, ImportedRow> known) {
        List<Part> parts = new ArrayList<>();
        for (Candidate row : rows) {
            for (Source source : row.sources()) {
                ImportedRow before = known.get(source.key());
                if (before == null) {
                    parts.add(new Part(row, source, new Entry(Ids.next(), false, source.draft(), row.row().kinds())));
                } else if (!before.digest.equals(source.digest())) {
                    parts.add(new Part(row, source, new Entry(before.statement, true, source.draft(), row.row().kinds())));
                }
            }
        }
        return new Unit(rows, parts);
    }

    private ImportCounts write(List<Unit> units, Map<String, UUID> targets, Map<String, ImportedRow> known, Import run,
            Batch batch, Pass pass, List<Row> rejected, List<Found> differing) {
        if (units.isEmpty()) {
            return ImportCounts.NONE;
        }
        Written written = statements.write(
                units.stream().map(unit -> new DraftGroup(unit.parts.stream().map(Part::entry).toList())).toList(), targets,
                new Signature(run.author, reason(run, units)));
        List<ImportedRow> created = new ArrayList<>();
        long corrected = 0;
        for (int i = 0; i < units.size(); i++) {
            RowProblem problem = written.problems().get(i);
            if (problem != null) {
                rejected.addAll(rejected(units.get(i), problem, batch));
                continue;
            }
            for (Part part : units.get(i).parts) {
                if (part.entry.correction()) {
                    known.get(part.source.key()).digest = part.source.digest();
                    corrected++;
                } else {
                    created.add(new ImportedRow(run.dataset, part.source.key(), part.entry.statement(), part.source.digest()));
                }
            }
        }
        if (!created.isEmpty()) {
            batches.insertMultiple(created);
        }
        if (pass != Pass.CHECK) {
            written.differing().forEach(one -> differing.add(found(one, units.get(one.group()).parts.get(one.row()), batch, pass)));
        }
        return ImportCounts.ofStatements(created.size(), corrected, 0)
                .plus(ImportCounts.ofChangeset(written.changeset(), written.created()))
                .plus(ImportCounts.ofDiffering(
                        written.differing().stream().map(one -> List.of(one.group(), one.row())).distinct().count()));
    }

    private static Found found(RowDifference one, Part part, Batch batch, Pass pass) {
        String field = batch.origin().field(part.row.row().line(), part.row.sources().indexOf(part.source), one.difference().pointer());
        return new Found(part.row.row().line(), field, pass == Pass.WRITE ? part.entry.statement() : null, one.difference());
    }

    private static Row dangling(Candidate row, String target, Notes notes) {
        Long line = notes.line(target);
        return row.rejected(List.of(new RowFault("links", target, line == null
                ? "is the externalId of no row of this upload and of none imported before; for a statement on record give its id"
                : "is the externalId of line " + line + ", which was rejected")));
    }

    /** The row at fault, and with it those that were to be recorded together with it. */
    private List<Row> rejected(Unit unit, RowProblem problem, Batch batch) {
        Part part = unit.parts.get(problem.row());
        List<RowFault> faults = DraftParser.faults(problem.problem(),
                pointer -> batch.origin().field(part.row.row().line(), part.row.sources().indexOf(part.source), pointer),
                pointer -> batch.origin().value(parser.given(part.source.draft()), pointer));
        return unit.rows.stream().map(row -> row.rejected(row == part.row
                ? faults
                : List.of(new RowFault("links", null, "is linked with line " + part.row.row().line() + ", which was rejected")))).toList();
    }

    private static String reason(Import run, List<Unit> units) {
        var lines = units.stream().flatMap(unit -> unit.rows.stream()).mapToLong(row -> row.row().line()).summaryStatistics();
        return "import " + run.id + " of " + run.dataset + ", lines " + lines.getMin() + " to " + lines.getMax();
    }

    private void rollBack() {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
