package org.onrecord.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.onrecord.api.JsonProblem;
import org.onrecord.api.ViolationProblem;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.Signature;
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
    private final ObjectMapper json;
    private final Validator validator;
    private final String directory;

    Seeds(StatementService statements, Changesets changesets, ObjectMapper json, Validator validator,
            @ConfigProperty(name = "onrecord.seeds") String directory) {
        this.statements = statements;
        this.changesets = changesets;
        this.json = json;
        this.validator = validator;
        this.directory = directory;
    }

    @Transactional
    void loadAtFirstStart(@Observes StartupEvent start) {
        if (!directory.equals(NONE) && changesets.last() == 0) {
            try {
                load(Path.of(directory));
            } catch (IllegalArgumentException e) {
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
                load(file, Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path file, List<String> lines) {
        List<StatementDraft> drafts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            drafts.add(read(lines.get(i), file + ", line " + (i + 1)));
        }
        try {
            statements.recordAll(drafts, new Signature(AUTHOR, "first start, " + file.getFileName()));
            Log.infof("Loaded %d statements from %s", drafts.size(), file);
        } catch (RowProblem e) {
            throw new IllegalArgumentException(file + ", line " + (e.row() + 1) + ": " + e.getMessage(), e);
        }
    }

    private StatementDraft read(String line, String place) {
        try {
            StatementDraft draft = json.readValue(line, StatementDraft.class);
            Set<ConstraintViolation<StatementDraft>> violations = validator.validate(draft);
            if (!violations.isEmpty()) {
                throw new IllegalArgumentException(place + ": " + ViolationProblem.of(violations).getMessage());
            }
            return draft;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(place + ": " + JsonProblem.of(e).getMessage(), e);
        }
    }
}
