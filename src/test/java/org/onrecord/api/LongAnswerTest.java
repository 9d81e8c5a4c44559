package org.onrecord.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class LongAnswerTest {
    private static final Duration EACH = Duration.ofMillis(1);

    private final CompletableFuture<Object> answer = new CompletableFuture<>();

    @Test
    void blankLinesGoBeforeItForAsLongAsItTakes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(int b) {
                super.write(b);
                if (size() == 3) {
                    answer.complete(Map.of("intact", true));
                }
            }
        };

        answer().write(out);

        assertEquals("\n\n\n{\"intact\":true}", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aProblemIsThrownAsItIs() {
        ProblemException problem = ProblemException.notFound("There is nothing.");
        answer.completeExceptionally(problem);

        assertSame(problem, assertThrows(ProblemException.class, () -> answer().write(new ByteArrayOutputStream())));
    }

    private LongAnswer answer() {
        return new LongAnswer(answer, new ObjectMapper().writer(), EACH);
    }
}
