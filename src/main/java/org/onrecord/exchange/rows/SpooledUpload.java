package org.onrecord.exchange.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An upload that is read more than once, from a file that nobody else can read and that is deleted after it. */
public final class SpooledUpload implements Closeable {
    private final Path file;

    public SpooledUpload(InputStream body) throws IOException {
        file = Files.createTempFile("onrecord-import", ".upload");
        // A copy that replaces the file would have the usual permissions, which let everybody read it.
        try (OutputStream out = Files.newOutputStream(file)) {
            body.transferTo(out);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
