package org.onrecord.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import jakarta.inject.Inject;

import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.onrecord.exchange.Seeds;
import org.onrecord.support.BehaviourTest;

/** Nothing fails, whatever is sent, and no answer is one that the description of the API does not describe. */
@BehaviourTest
class FuzzTest {
    @Inject
    Seeds seeds;

    @Test
    void everyAnswerIsDescribed() throws Exception {
        seeds.load(Path.of("seeds"));
        // Malformed URLs never come as far as the service, in this server for tests: the packaged program gets them.
        try (Fuzzer fuzzer = new Fuzzer(RestAssured.port, false)) {
            assertEquals("", fuzzer.run());
        }
    }
}
