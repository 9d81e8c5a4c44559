package org.onrecord.support;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a scrape of /q/metrics finds: samples by their names and labels, as in {@code name{label="value"}}. */
public final class Metrics {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SAMPLES_IN_A_ROW = 10;

    private static final Pattern SAMPLE = Pattern.compile("([a-z]\\w*(?:\\{.*\\})?) (\\S+)");

    private Metrics() {
    }

    public static Map<String, Double> all() {
        return all("");
    }

    /** @param service where it listens */
    public static Map<String, Double> all(String service) {
        // Some versions of the format have a comma behind the last label.
        return given().accept("text/plain").get(service + "/q/metrics").then().statusCode(200).extract().asString().replace("\",}", "\"}")
                .lines()
                .map(SAMPLE::matcher).filter(Matcher::matches)
                .collect(Collectors.toMap(sample -> sample.group(1), sample -> Double.parseDouble(sample.group(2))));
    }

    public static double metric(String sample) {
        return metric("", sample);
    }

    private static double metric(String service, String sample) {
        Map<String, Double> all = all(service);
        assertTrue(all.containsKey(sample), sample);
        return all.get(sample);
    }

    /** By how much a sample has grown since another scrape, in which it may not have been there. */
    public static double since(Map<String, Double> before, String sample) {
        return metric(sample) - before.getOrDefault(sample, 0.0);
    }

    /** Waits until a sample has a value. */
    public static void await(String sample, double value) throws InterruptedException {
        await("", sample, now -> now == value);
    }

    /**
     * Waits until a sample is as expected and stays so for a second: a gauge may pass a value on its way to another.
     *
     * @param service where it listens
     */
    public static void await(String service, String sample, DoublePredicate expected) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        double last = metric(service, sample);
        int held = 0;
        while (held < SAMPLES_IN_A_ROW && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
            last = metric(service, sample);
            held = expected.test(last) ? held + 1 : 0;
        }
        assertEquals(SAMPLES_IN_A_ROW, held, sample + " was last " + last);
    }
}
