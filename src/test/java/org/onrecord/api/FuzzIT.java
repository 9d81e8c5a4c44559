package org.onrecord.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Program;
import org.onrecord.support.Record;

/** As {@link FuzzTest}, and with malformed URLs too. */
class FuzzIT {
    @TempDir
    Path directory;

    @Test
    void everyAnswerIsDescribed() throws Exception {
        String tokens = "alice=" + Record.ALICE + ",rita:reader=" + Record.RITA + ",root:admin=" + Record.ROOT;
        try (Program program = Program.start(directory,
                Map.of("ONRECORD_TOKENS", tokens, "ONRECORD_SEEDS", Path.of("seeds").toAbsolutePath().toString()));
                Fuzzer fuzzer = new Fuzzer(program.port(), true)) {
            assertEquals("", fuzzer.run());
        }
    }
}
