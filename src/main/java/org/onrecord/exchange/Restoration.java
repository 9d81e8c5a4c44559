package org.onrecord.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.exception.ConstraintViolationException;

import org.onrecord.api.ArchiveLine;
import org.onrecord.api.ArchivePart;
import org.onrecord.api.JsonProblem;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.ViolationProblem;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.Durability;
import org.onrecord.exchange.rows.Lines;
import org.onrecord.statement.StatementIndex;

/** Makes an empty record what another one was when it was exported: all of it or nothing. */
@ApplicationScoped
class Restoration {
    private static final int AT_ONCE = 1000;
    /** A version may have a hundred appearances with long quotes. */
    private static final int LONGEST_LINE = 64 << 20;

    private final Archive archive;
    private final Changesets changesets;
    private final Durability durability;
    private final EntityManager session;
    private final Validator validator;
    private final StatementIndex index;

    Restoration(Archive archive, Changesets changesets, Durability durability, EntityManager session, Validator validator,
            StatementIndex index) {
        this.archive = archive;
        this.changesets = changesets;
        this.durability = durability;
        this.session = session;
        this.validator = validator;
        this.index = index;
    }

    /** The export that an upload is said to be. */
    Intake open(Import run, InputStream upload) {
        return new Intake() {
            @Override
            public void takeIn(Consumer<Import> progress) {
                restore(run, upload, progress);
            }

            @Override
            public void close() {
                // The server closes the body.
            }
        };
    }

    private void restore(Import run, InputStream upload, Consumer<Import> progress) {
        QuarkusTransaction.requiringNew().timeout((int) ExportResource.PATIENCE.toSeconds()).call(() -> {
            if (changesets.lastWritten() > 0) {
                throw ProblemException
                        .conflict(Fault.pointer("", "The record is not empty; a restore needs a new data directory or database, "
                                + "and a first start with ONRECORD_SEEDS=none"));
            }
            return new Reader(run, new CountedBody(upload), progress).readAll();
        });
        durability.settle();
        // A whole record takes it longer than a write would wait.
        index.follow(ExportResource.PATIENCE);
    }

    private final class Reader {
        private final Import run;
        private final CountedBody body;
        private final Consumer<Import> progress;
        private final Lines lines;
        private final List<ArchiveLine> batch = new ArrayList<>();
        private int part;

        private Reader(Import run, CountedBody body, Consumer<Import> progress) {
            this.run = run;
            this.body = body;
            this.progress = progress;
            lines = new Lines(body, LONGEST_LINE);
        }

        private long readAll() throws IOException {
            if (!(next() instanceof Archive.Start start) || start.format() != Archive.FORMAT) {
                throw fault("should begin an export: {\"type\":\"export\",\"format\":" + Archive.FORMAT + "}");
            }
            long before = lines.number();
            ArchiveLine line = next();
            for (; line != null && !(line instanceof Archive.End); line = next()) {
                add(line);
            }
            restoreBatch();
            long restored = lines.number() - before - 1;
            if (!(line instanceof Archive.End end) || end.lines() != restored || lines.next() != null) {
                throw fault(
                        "should end the export, with {\"type\":\"end\",\"lines\":" + restored + "}; this one has been cut off or changed");
            }
            return restored;
        }

        private ArchiveLine next() throws IOException {
            byte[] line = lines.next();
            if (line == null) {
                return null;
            }
            try {
                ArchiveLine read = archive.reader().readValue(line);
                Set<ConstraintViolation<ArchiveLine>> violations = validator.validate(read);
                if (!violations.isEmpty()) {
                    throw fault(ViolationProblem.of(violations).getMessage());
                }
                return read;
            } catch (InvalidTypeIdException e) {
                throw fault("should have one of these types: " + String.join(", ", archive.types())
                        + (e.getTypeId() == null ? "" : "; '" + e.getTypeId() + "' is none"));
            } catch (JsonProcessingException e) {
                throw fault(JsonProblem.of(e, "The line").getMessage());
            }
        }

        private void add(ArchiveLine line) {
            if (!archive.parts().get(part).line().isInstance(line)) {
                restoreBatch();
                int place = place(line);
                if (place < part) {
                    throw fault("comes too late: lines of its type stand before those of type " + archive.parts().get(part).type());
                }
                part = place;
            }
            batch.add(line);
            if (batch.size() == AT_ONCE) {
                restoreBatch();
            }
        }

        private int place(ArchiveLine line) {
            for (int i = 0; i < archive.parts().size(); i++) {
                if (archive.parts().get(i).line().isInstance(line)) {
                    return i;
                }
            }
            throw fault("begins an export once more");
        }

        private void restoreBatch() {
            try {
                if (!batch.isEmpty()) {
                    restore(archive.parts().get(part));
                    session.flush();
                    session.clear();
                    tell();
                    batch.clear();
                }
            } catch (ProblemException e) {
                throw fault(e.getMessage() + " (it or one of the " + batch.size() + " before)");
            } catch (ConstraintViolationException e) {
                throw fault("or one of the " + batch.size() + " before it breaks the rule " + e.getConstraintName());
            }
        }

        private void tell() {
            run.counts = run.counts.plus(archive.counts(batch));
            run.line = lines.number();
            run.bytes = body.count();
            progress.accept(run);
        }

        private <L extends ArchiveLine> void restore(ArchivePart<L> archived) {
            archived.restore(batch.stream().map(archived.line()::cast).toList());
        }

        private ProblemException fault(String detail) {
            return ProblemException.validation(Fault.pointer("", "Line " + lines.number() + " " + detail));
        }
    }
}
