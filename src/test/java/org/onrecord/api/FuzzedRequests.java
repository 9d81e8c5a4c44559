package org.onrecord.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Requests for the operations of the service, as they should be. */
final class FuzzedRequests {
    private static final double OPTIONAL = 0.12;
    /** What most requests have although it is not required of all of them. */
    private static final Set<String> USUAL = Set.of("dataset", "If-Match");
    static final String CONTENT_TYPE = "Content-Type";
    static final String AUTHORIZATION = "Authorization";
    private static final String REVIEW = """
            {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://checker.example/%d", "datePublished": "2023-02-08",
             "claimReviewed": "The moon is made of cheese", "author": {"@type": "Organization", "name": "Checkers"},
             "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Ann"}, "datePublished": "2023-02-06"},
             "reviewRating": {"@type": "Rating", "alternateName": "False"}}""";

    private final Random random;
    private final FuzzedValues values;
    private final FuzzedRecord record;
    private final String editor;
    private final String admin;

    FuzzedRequests(Random random, FuzzedValues values, FuzzedRecord record, String editor, String admin) {
        this.random = random;
        this.values = values;
        this.record = record;
        this.editor = editor;
        this.admin = admin;
    }

    /** One that may well succeed. */
    FuzzedRequest proper(String method, String path, JsonNode operation) {
        FuzzedRequest request = new FuzzedRequest();
        request.method = method;
        request.path = path.replaceAll("\\{[^}]*}", encoded(record.variable(path)));
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("required").asBoolean() || USUAL.contains(parameter.path("name").asText()) || values.chance(OPTIONAL)) {
                parameter(request, parameter, path);
            }
        });
        if (!operation.at("/security/0").isEmpty()) {
            request.headers.put(AUTHORIZATION, "Bearer " + (path.startsWith("/admin/") ? admin : editor));
        }
        JsonNode content = operation.path("requestBody").path("content");
        if (!content.isEmpty()) {
            Map.Entry<String, JsonNode> type = values.pick(List.copyOf(content.properties()));
            request.headers.put(CONTENT_TYPE, type.getKey());
            request.body = body(type.getKey(), type.getValue(), path).getBytes(StandardCharsets.UTF_8);
        }
        return request;
    }

    private void parameter(FuzzedRequest request, JsonNode parameter, String path) {
        String name = parameter.path("name").asText();
        JsonNode value = values.of(parameter.path("schema"), name, path);
        switch (parameter.path("in").asText()) {
            case "header" -> request.headers.put(name, value.asText());
            case "query" -> {
                if (value instanceof ArrayNode several && parameter.path("explode").asBoolean(true)) {
                    several.forEach(one -> request.query.add(pair(name, one.asText())));
                } else if (value instanceof ArrayNode several) {
                    request.query.add(pair(name,
                            StreamSupport.stream(several.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining(","))));
                } else if (value instanceof ObjectNode) {
                    parameter.path("example").properties().forEach(one -> request.query.add(pair(one.getKey(), one.getValue().asText())));
                } else {
                    request.query.add(pair(name, value.asText()));
                }
            }
            default -> {
                // The path has its variable already.
            }
        }
    }

    private String body(String type, JsonNode content, String path) {
        return switch (type) {
            case "text/csv" -> content.at("/examples/table/value").asText();
            case "application/x-ndjson" -> content.at("/examples/real/value").asText();
            case "application/ld+json" -> REVIEW.formatted(random.nextInt(1000));
            default -> values.of(content.path("schema"), "", path).toString();
        };
    }

    static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
