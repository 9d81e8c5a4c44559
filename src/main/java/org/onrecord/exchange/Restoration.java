package org.onrecord.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.jdbc.ReturningWork;

import org.onrecord.api.ArchiveLine;
import org.onrecord.api.ArchivePart;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.Durability;
import org.onrecord.changeset.Verifier;
import org.onrecord.statement.StatementIndex;

/** Makes an empty record what another one was when it was exported: all of it or nothing. */
@ApplicationScoped
class Restoration {
    private static final int AT_ONCE = 1000;
    private static final String SAVEPOINT = "batch";

    private final Archive archive;
    private final Changesets changesets;
    private final Verifier verifier;
    private final Durability durability;
    private final EntityManager session;
    private final Validator validator;
    private final StatementIndex index;

    Restoration(Archive archive, Changesets changesets, Verifier verifier, Durability durability, EntityManager session,
            Validator validator,
            StatementIndex index) {
        this.archive = archive;
        this.changesets = changesets;
        this.verifier = verifier;
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
            return new Copying(run, new CountedBody(upload), progress).copyAll();
        });
        durability.settle();
        // A whole record takes it longer than a write would wait.
        index.follow(ExportResource.PATIENCE);
    }

    /** A line and its number. */
    private record Numbered(long number, ArchiveLine line) {}

    private final class Copying {
        private final Import run;
        private final CountedBody body;
        private final Consumer<Import> progress;
        private final ArchiveReader reader;
        private final List<Numbered> batch = new ArrayList<>();
        private int part;

        private Copying(Import run, CountedBody body, Consumer<Import> progress) {
            this.run = run;
            this.body = body;
            this.progress = progress;
            reader = new ArchiveReader(archive, validator, body);
        }

        private long copyAll() throws IOException {
            if (!(reader.next() instanceof Archive.Start start)
                    || start.format() != Archive.FORMAT && start.format() != Archive.FORMAT_BEFORE) {
                throw reader.fault("should begin an export: {\"type\":\"export\",\"format\":" + Archive.FORMAT + "}");
            }
            long before = reader.number();
            ArchiveLine line = reader.next();
            for (; line != null && !(line instanceof Archive.End); line = reader.next()) {
                add(line);
            }
            restoreBatch();
            long restored = reader.number() - before - 1;
            if (!(line instanceof Archive.End end) || end.lines() != restored || !reader.ended()) {
                throw reader.fault(
                        "should end the export, with {\"type\":\"end\",\"lines\":" + restored + "}; this one has been cut off or changed");
            }
            verifier.refuseAltered();
            if (start.format() == Archive.FORMAT || end.sha256() != null) {
                checkBytes(end);
            }
            return restored;
        }

        /** What the changesets do not seal: the order of lines, and which rows have been imported. */
        private void checkBytes(Archive.End end) {
            String read = reader.sha256();
            if (!read.equals(end.sha256())) {
                throw reader.fault("says that the SHA-256 of all lines before it is " + end.sha256() + ", and it is " + read
                        + "; lines have been changed or moved since this was exported");
            }
        }

        private void add(ArchiveLine line) {
            if (!archive.parts().get(part).line().isInstance(line)) {
                restoreBatch();
                int place = place(line);
                if (place < part) {
                    throw reader.fault("comes too late: lines of its type stand before those of type " + archive.parts().get(part).type());
                }
                part = place;
            }
            batch.add(new Numbered(reader.number(), line));
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
            throw reader.fault("begins an export once more");
        }

        private void restoreBatch() {
            if (batch.isEmpty()) {
                return;
            }
            Savepoint savepoint = call(connection -> connection.setSavepoint(SAVEPOINT));
            List<ArchiveLine> lines = batch.stream().map(Numbered::line).toList();
            try {
                restore(lines);
            } catch (ProblemException | ConstraintViolationException e) {
                throw faultOfOne(e);
            }
            call(connection -> {
                connection.releaseSavepoint(savepoint);
                return null;
            });
            run.counts = run.counts.plus(archive.counts(lines));
            run.line = reader.number();
            run.bytes = body.count();
            progress.accept(run);
            batch.clear();
        }

        /** What is wrong with the first line that cannot be put back behind those before it. */
        private ProblemException faultOfOne(RuntimeException ofAll) {
            // The pool lets nobody do that by JDBC while there is a transaction.
            call(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("rollback to savepoint \"" + SAVEPOINT + "\"");
                }
            });
            session.clear();
            for (Numbered one : batch) {
                try {
                    restore(List.of(one.line));
                } catch (ProblemException e) {
                    return ArchiveReader.at(one.number, e);
                } catch (ConstraintViolationException e) {
                    return ArchiveReader.at(one.number, BrokenRule.problem(e));
                }
            }
            throw new IllegalStateException("Lines that cannot be put back together can be so one by one", ofAll);
        }

        private void restore(List<ArchiveLine> lines) {
            restore(archive.parts().get(part), lines);
            session.flush();
            session.clear();
        }

        private <L extends ArchiveLine> void restore(ArchivePart<L> archived, List<ArchiveLine> lines) {
            archived.restore(lines.stream().map(archived.line()::cast).toList());
        }

        private <T> T call(ReturningWork<T> work) {
            return session.unwrap(Session.class).doReturningWork(work);
        }
    }
}
