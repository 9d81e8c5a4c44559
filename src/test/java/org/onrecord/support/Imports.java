package org.onrecord.support;

import static org.onrecord.support.Record.asAlice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Uploads as tests send them, of the data set {@code test} unless they say otherwise. */
public final class Imports {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Or the client would say that CSV is ISO-8859-1. */
    public static final RestAssuredConfig AS_SAID = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Imports() {
    }

    public static String lines(Draft... drafts) {
        return Arrays.stream(drafts).map(Imports::line).collect(Collectors.joining("\n"));
    }

    public static String line(Draft draft) {
        try {
            return JSON.writeValueAsString(draft.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ValidatableResponse send(String type, byte[] body, Object... parametersAndValues) {
        RequestSpecification request = asAlice().config(AS_SAID).contentType(type).body(body);
        boolean named = false;
        for (int i = 0; i < parametersAndValues.length; i += 2) {
            request.queryParam((String) parametersAndValues[i], parametersAndValues[i + 1].toString());
            named |= parametersAndValues[i].equals("dataset");
        }
        return (named ? request : request.queryParam("dataset", "test")).post("/imports").then();
    }

    /** The report of an upload of NDJSON that was taken in to its end. */
    public static JsonPath ndjson(String body, Object... parametersAndValues) {
        return report("application/x-ndjson", body, parametersAndValues);
    }

    public static JsonPath csv(String body, Object... parametersAndValues) {
        return report("text/csv", body, parametersAndValues);
    }

    public static JsonPath report(String type, String body, Object... parametersAndValues) {
        return send(type, body.getBytes(StandardCharsets.UTF_8), parametersAndValues).log().ifValidationFails().statusCode(201).extract()
                .jsonPath();
    }

    /** What a report counts: created, corrected, unchanged, rejected. */
    public static String counts(JsonPath report) {
        return report.getInt("created") + " " + report.getInt("corrected") + " " + report.getInt("unchanged") + " "
                + report.getInt("rejected");
    }
}
