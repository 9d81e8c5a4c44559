package org.onrecord.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import org.onrecord.api.Await;
import org.onrecord.api.EnumWords;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Durability;
import org.onrecord.exchange.Batch.Outcome;
import org.onrecord.exchange.rows.BrokenUpload;
import org.onrecord.exchange.rows.DraftParser;
import org.onrecord.exchange.rows.Row;
import org.onrecord.exchange.rows.Upload;
import org.onrecord.statement.StatementDraft;

/** Takes uploads in. */
@ApplicationScoped
class Importer {
    private static final TypeReference<List<StatementDraft>> DRAFTS = new TypeReference<>() {
    };

    private static final String STAYS = "What is recorded stays, and sending the whole upload again completes it.";

    /** Each takes two threads of those that all requests share, and memory for some batches. */
    private static final int MOST_AT_ONCE = 4;
    /** For the last place, which another may have taken since this one was admitted. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ImportRepository imports;
    private final BatchWriter writer;
    private final Withdrawal withdrawal;
    private final DraftParser parser;
    private final ObjectMapper json;
    private final Durability durability;
    private final MeterRegistry meters;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Executor workers = Infrastructure.getDefaultWorkerPool();

    Importer(ImportRepository imports, BatchWriter writer, Withdrawal withdrawal, DraftParser parser, ObjectMapper json,
            Durability durability, MeterRegistry meters) {
        this.imports = imports;
        this.writer = writer;
        this.withdrawal = withdrawal;
        this.parser = parser;
        this.json = json;
        this.durability = durability;
        this.meters = meters;
        Gauge.builder("onrecord.imports.running", () -> MOST_AT_ONCE - places.availablePermits()).description("Imports under way")
                .register(meters);
        for (ImportState state : ImportState.values()) {
            if (state != ImportState.RUNNING) {
                ended(state);
            }
        }
        count(ImportCounts.NONE);
    }

    void recover(@Observes StartupEvent start) {
        imports.interruptUnfinished("The service stopped. " + STAYS);
    }

    /** @throws ProblemException where as many imports are under way as may be at once */
    void admit() {
        if (places.availablePermits() == 0) {
            throw tooMany();
        }
    }

    private static ProblemException tooMany() {
        return ProblemException.unavailable(MOST_AT_ONCE + " imports are under way, as many as may be at once.", Duration.ofSeconds(30));
    }

    /** @throws org.onrecord.api.ProblemException where the upload cannot be read at all; nothing is kept of it then */
    Intake openRows(Import run, Upload upload) throws IOException {
        return new RowsIntake(this, parser, run, upload);
    }

    /**
     * Takes an upload in, to its end or as far as it can be. How it went stands in the import.
     *
     * @param progress is told whenever it has come farther
     */
    void load(Import run, Intake intake, Consumer<Import> progress) throws IOException {
        try (intake) {
            Await.permit(places, PATIENCE, Importer::tooMany);
            try {
                imports.start(run);
                takeIn(run, () -> {
                    try {
                        intake.takeIn(progress);
                    } finally {
                        run.settling.end();
                    }
                });
                imports.keep(run, run.counts, List.of(), List.of());
                durability.force();
                ended(run.state).increment();
                if (!run.dryRun) {
                    count(run.counts);
                }
            } finally {
                places.release();
            }
        }
    }

    private Counter ended(ImportState state) {
        return Counter.builder("onrecord.imports").description("Imports that have ended, dry runs too")
                .tag("state", EnumWords.of(state)).register(meters);
    }

    private void count(ImportCounts counts) {
        count("created", counts.created());
        count("corrected", counts.corrected());
        count("unchanged", counts.unchanged());
        count("rejected", counts.rejected());
    }

    private void count(String outcome, long rows) {
        Counter.builder("onrecord.import.rows")
                .description("What ended imports made of their rows: statements, and rows where they are rejected")
                .tag("outcome", outcome).register(meters).increment(rows);
    }

    private interface Work {
        void run() throws IOException;
    }

    private void takeIn(Import run, Work work) {
        try {
            work.run();
            run.state = ImportState.FINISHED;
        } catch (AbortedImport e) {
            abort(run, "A row is bad, so none is recorded.");
        } catch (ProblemException e) {
            run.failure = e;
            abort(run, e.getMessage());
        } catch (BrokenUpload e) {
            if (run.onError == OnError.ABORT) {
                abort(run, e.getMessage());
            } else {
                interrupt(run, e.getMessage() + " The rows before it are recorded; mend the upload and send the whole of it again.");
            }
        } catch (IOException e) {
            Log.infof("Import %s broke off: %s", run.id, e);
            interrupt(run, "The upload broke off. " + STAYS);
        } catch (RuntimeException | Error e) {
            Log.errorf(e, "Import %s failed", run.id);
            run.failure = e instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            interrupt(run, "The service failed. " + STAYS);
        }
    }

    private static void interrupt(Import run, String problem) {
        run.state = ImportState.INTERRUPTED;
        run.problem = problem;
    }

    private static void abort(Import run, String problem) {
        run.state = ImportState.ABORTED;
        run.problem = problem;
        run.counts = ImportCounts.ofRows(run.counts.readRows(), run.counts.rejected());
    }

    Candidate candidate(Row row) {
        return Candidate.of(row, json);
    }

    /** A row as it is put off. */
    String packed(Candidate row) {
        try {
            return json.writeValueAsString(row.row().drafts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Drafts are always JSON", e);
        }
    }

    Candidate unpacked(long line, String row) {
        try {
            return candidate(new Row(line, row.length(), json.readValue(row, DRAFTS), List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What has been a draft is one", e);
        }
    }

    /** Begins to write a batch. The import counts it when that has ended. */
    CompletableFuture<Outcome> write(Batch batch, Import run, Notes notes, Pass pass) {
        return CompletableFuture.supplyAsync(() -> {
            Outcome outcome = durability.puttingOff(() -> writer.write(batch, run, notes, pass)).releasedNow();
            Runnable settlement = durability.settlement();
            if (outcome.kept()) {
                run.settling.add(settlement);
                run.counts = run.counts.plus(outcome.counts());
                if (outcome.counts().lastChangeset() != null) {
                    run.written.add(outcome.counts().lastChangeset());
                }
            } else {
                ImportCounts counts = run.counts.plus(pass == Pass.DRY_RUN ? outcome.counts().withoutChangesets() : outcome.counts());
                imports.keep(run, counts, outcome.rejected(), outcome.differing());
                run.counts = counts;
            }
            run.differences = Math.min(run.differences + outcome.differing().size(), ImportView.DIFFERENCES_KEPT);
            run.errors += outcome.rejected().stream().mapToInt(row -> row.faults().size()).sum();
            return outcome;
        }, workers);
    }

    /** Those of some externalIds whose rows are on record or, where nothing is written, would be. */
    Set<String> onRecord(Import run, Collection<String> externalIds, Notes notes, Pass pass) {
        Set<String> found = new HashSet<>(imports.rows(run.dataset, externalIds).keySet());
        if (pass != Pass.WRITE) {
            externalIds.stream().filter(notes::accepted).forEach(found::add);
        }
        return found;
    }

    void withdraw(Import run) {
        for (int i = run.written.size() - 1; i >= 0; i--) {
            withdrawal.withdraw(run, run.written.get(i));
        }
    }
}
