package org.onrecord.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.Signature;
import org.onrecord.exchange.rows.DraftParser;
import org.onrecord.exchange.rows.Row;
import org.onrecord.exchange.rows.RowFault;
import org.onrecord.exchange.rows.RowReader;
import org.onrecord.exchange.rows.Upload;
import org.onrecord.statement.RowProblem;
import org.onrecord.statement.StatementDraft;
import org.onrecord.statement.StatementService;

/** Loads the seeds into an empty record: each file of NDJSON becomes one changeset, and all of them are loaded or none. */
@ApplicationScoped
public class Seeds {
    private static final String NONE = "none";
    private static final String AUTHOR = "seeds";

    private final StatementService statements;
    private final Changesets changesets;
    private final DraftParser parser;
    private final String directory;

    Seeds(StatementService statements, Changesets changesets, DraftParser parser,
            @ConfigProperty(name = "onrecord.seeds") String directory) {
        this.statements = statements;
        this.changesets = changesets;
        this.parser = parser;
        this.directory = directory;
    }

    @Transactional
    void loadAtFirstStart(@Observes StartupEvent start) {
        if (!directory.equals(NONE) && changesets.last() == 0) {
            try {
                load(Path.of(directory));
            } catch (IllegalArgumentException | ProblemException e) {
                // Quarkus says a faulty configuration in one line; of a cause it would print the stack.
                throw new ConfigurationException("The seeds cannot be loaded: " + e.getMessage());
            }
        }
    }

    /**
     * Loads a directory's {@code *.ndjson} files in the order of their names.
     *
     * @throws IllegalArgumentException naming file, line and field of the first thing that is wrong
     */
    @Transactional
    public void load(Path seeds) {
        if (!Files.isDirectory(seeds)) {
            Log.warnf("No seeds are loaded: there is no directory %s", seeds.toAbsolutePath());
            return;
        }
        try (Stream<Path> files = Files.list(seeds)) {
            for (Path file : files.filter(file -> file.getFileName().toString().endsWith(".ndjson")).sorted().toList()) {
                loadFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void loadFile(Path file) throws IOException {
        List<StatementDraft> drafts = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            RowReader rows = Upload.plain(in).rows(Upload.Format.NDJSON, parser);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (!row.faults().isEmpty()) {
                    RowFault fault = row.faults().get(0);
                    throw new IllegalArgumentException(
                            file + ", line " + row.line() + ": " + Objects.toString(fault.field(), "") + " " + fault.reason());
                }
                drafts.addAll(row.drafts());
                lines.add(row.line());
            }
            statements.recordAll(drafts, new Signature(AUTHOR, "first start, " + file.getFileName()));
            Log.infof("Loaded %d statements from %s", drafts.size(), file);
        } catch (RowProblem e) {
            throw new IllegalArgumentException(file + ", line " + lines.get(e.row()) + ": " + e.getMessage(), e);
        }
    }
}
