package org.onrecord.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

import org.onrecord.exchange.rows.DraftParser;
import org.onrecord.exchange.rows.RowReader;
import org.onrecord.exchange.rows.SpooledUpload;
import org.onrecord.exchange.rows.Upload;

/**
 * The rows of one upload on their way in. Where all are to be recorded or none, they are read twice, from a file: first to find out whether all can
 * be, then to record them.
 */
final class RowsIntake implements Intake {
    private final Importer importer;
    private final DraftParser parser;
    private final Import run;
    private final Upload upload;
    private final SpooledUpload spooled;
    private CountedBody body;
    private RowReader rows;

    /** @throws org.onrecord.api.ProblemException where the upload cannot be read at all */
    RowsIntake(Importer importer, DraftParser parser, Import run, Upload upload) throws IOException {
        this.importer = importer;
        this.parser = parser;
        this.run = run;
        this.upload = upload;
        this.spooled = run.onError == OnError.ABORT ? new SpooledUpload(upload.body()) : null;
        try {
            open(spooled == null ? upload.body() : spooled.open());
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open(InputStream in) throws IOException {
        if (rows != null) {
            rows.close();
        }
        body = new CountedBody(in);
        rows = upload.of(body).rows(run.format, parser);
    }

    @Override
    public void takeIn(Consumer<Import> progress) throws IOException {
        if (spooled == null || run.dryRun) {
            pass(run.dryRun ? Pass.DRY_RUN : Pass.WRITE, progress);
            return;
        }
        pass(Pass.CHECK, progress);
        run.counts = ImportCounts.NONE;
        open(spooled.open());
        try {
            pass(Pass.WRITE, progress);
        } catch (IOException | RuntimeException e) {
            importer.withdraw(run);
            throw e;
        }
    }

    private void pass(Pass pass, Consumer<Import> progress) throws IOException {
        try (ImportRun reading = new ImportRun(importer, run, rows, pass, standing -> {
            standing.bytes = body.count();
            progress.accept(standing);
        })) {
            reading.readAll();
        } finally {
            run.bytes = body.count();
        }
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
        if (spooled != null) {
            if (body != null) {
                body.close();
            }
            spooled.close();
        }
    }
}
