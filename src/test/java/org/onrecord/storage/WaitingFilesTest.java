package org.onrecord.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingFilesTest {
    /** As the configured URL of the database has it. */
    private static final String SCHEMES = "waiting:retry:";

    @Test
    void aThreadThatIsInterruptedLeavesTheFileToTheOthers(@TempDir Path directory) throws IOException {
        FilePath.register(new WaitingFiles());
        try (FileChannel file = FilePath.get(SCHEMES + directory.resolve("file")).open("rw")) {
            for (int i = 0; i < 10; i++) {
                Thread.currentThread().interrupt();
                file.write(ByteBuffer.wrap(new byte[]{(byte) ('0' + i)}), i);
            }
            Thread.interrupted();

            ByteBuffer all = ByteBuffer.allocate(10);
            while (all.hasRemaining()) {
                file.read(all, all.position());
            }
            assertEquals("0123456789", new String(all.array(), StandardCharsets.US_ASCII));
        }
    }
}
