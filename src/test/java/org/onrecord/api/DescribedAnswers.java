package org.onrecord.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/** Holds answers against the description of the API. Fields that a schema does not list are faults too. */
final class DescribedAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "https://onrecord.example/openapi";
    private static final SchemaValidatorsConfig STRICT = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    static final int NOT_IMPLEMENTED = 501;

    private final JsonNode description;
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> loaded = new HashMap<>();

    DescribedAnswers(JsonNode description) {
        this.description = description;
        JsonNode closed = description.deepCopy();
        closed.at("/components/schemas").forEach(schema -> {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, closed.toString()))));
    }

    /** @param check takes a method, a path and an operation */
    void operations(Operations check) {
        description.path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> check.accept(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())));
    }

    interface Operations {
        void accept(String method, String path, JsonNode operation);
    }

    /** What is wrong with an answer, or nothing. */
    Optional<String> fault(FuzzedRequest request, FuzzedRequest.Answer answer) {
        if (answer.status() >= 500 && answer.status() != NOT_IMPLEMENTED) {
            return Optional.of("is a failure of the service");
        } else if (request.method.equals("OPTIONS") && answer.status() == 204) {
            return answer.headers().containsKey("Allow") ? Optional.empty() : Optional.of("does not say what is allowed");
        }
        String method = request.method.equals("HEAD") ? "GET" : request.method;
        List<String> faults = new ArrayList<>();
        operations((described, path, operation) -> {
            if (described.equals(method) && matches(path, request.path)) {
                faults.add(fault(pointer(path, described), answer, request.method.equals("HEAD")));
            }
        });
        if (faults.isEmpty()) {
            faults.add(undescribed(answer, request.method.equals("HEAD")));
        }
        // Where several paths match, as /claims/duplicates and /claims/{id} do, one of them is meant.
        return faults.contains("") ? Optional.empty() : Optional.of(String.join("; ", faults));
    }

    private static boolean matches(String template, String path) {
        return Pattern.matches(template.replaceAll("\\{[^}]*}", "[^/]+"), plain(path));
    }

    /** A server may take {@code //speakers/x/..;y=1/} for {@code /speakers} (RFC 3986, section 6.2.2.3). */
    private static String plain(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.replaceAll(";[^/]*", "").replaceAll("(?i)%2e", ".").split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return "/" + String.join("/", segments);
    }

    private static String pointer(String path, String method) {
        return "/paths/" + escaped(path) + "/" + method.toLowerCase(Locale.ROOT) + "/responses/";
    }

    /** RFC 6901, section 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** @param responses the pointer to what an operation may answer */
    private String fault(String responses, FuzzedRequest.Answer answer, boolean head) {
        boolean listed = description.at(responses + answer.status()).isObject();
        if (!listed && (answer.status() < 400 || answer.status() == NOT_IMPLEMENTED)) {
            return "has a status that is not described";
        }
        String response = responses + (listed ? answer.status() : "default");
        JsonNode content = description.at(response + "/content");
        if (content.isEmpty() || head) {
            return answer.body().isEmpty() ? "" : "has a body that is not described";
        }
        return content.properties().stream().map(Map.Entry::getKey).filter(type -> same(type, answer.type())).findFirst()
                .map(type -> body(response + "/content/" + escaped(type) + "/schema", answer))
                .orElseGet(() -> "has a media type that is not described");
    }

    private String undescribed(FuzzedRequest.Answer answer, boolean head) {
        if (answer.status() >= 400 && same(MediaType.TEXT_HTML, answer.type())) {
            return "";
        }
        if (answer.status() < 400 || !same(Problem.MEDIA_TYPE, answer.type())) {
            return "belongs to nothing that is described";
        }
        return head ? "" : body("/components/schemas/Problem", answer);
    }

    private static boolean same(String described, String type) {
        return !type.isEmpty() && MediaType.valueOf(described).isCompatible(MediaType.valueOf(type))
                && type.toLowerCase(Locale.ROOT).matches("[^;]+(;charset=utf-8)?");
    }

    private String body(String schema, FuzzedRequest.Answer answer) {
        try {
            if (answer.type().startsWith("application/x-ndjson")) {
                for (String line : answer.body().lines().toList()) {
                    JSON.readTree(line);
                }
            } else if (answer.type().contains("json")) {
                JsonNode json = JSON.readTree(answer.body());
                Set<ValidationMessage> faults = loaded.computeIfAbsent(schema,
                        pointer -> schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer), STRICT)).validate(json);
                if (answer.status() >= 400 && json.path("status").asInt() != answer.status()) {
                    return "is a problem with another status than the answer";
                }
                return faults.stream().map(ValidationMessage::getMessage).sorted().collect(Collectors.joining("; "));
            }
            return "";
        } catch (JsonProcessingException e) {
            return "is no JSON: " + e.getOriginalMessage();
        }
    }
}
