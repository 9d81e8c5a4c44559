package org.onrecord.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes the description of the API with what holds for all of it: problems instead of empty errors, the token. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApi implements OASFilter {
    private static final Map<String, String> READING = Map.of(
            "400", "A parameter is unknown or malformed; the problem names it.",
            "401", "The token is missing or unknown.",
            "403", "The role of the token does not suffice.",
            "404", "There is nothing here.",
            "406", "No such format.",
            "409", "A name means several speakers, which the problem lists; or what was sent contradicts the record.",
            "429", "Too many requests, or too many tokens that are not known; Retry-After says how long to wait.",
            "503", "The database cannot be reached, is too busy or took too long; Retry-After says how long to wait.",
            "default", "Any other problem.");
    private static final Map<String, String> WRITING = Map.of(
            "408", "The body did not arrive in time.",
            "412", "It has changed meanwhile.",
            "413", "The body is too large.",
            "415", "The body is not JSON.",
            "428", "If-Match is missing.",
            "507", "The disk has no room for it.");

    /** What its own schema has as a list. */
    private static final String CITATIONS = "application/vnd.citationstyles.csl+json";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        // Nothing refers to these.
        List.of("Dimension", "Dimensions", "StreamingOutput").forEach(api.getComponents()::removeSchema);
        OpenApiSchemas.complete(api);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        return OpenApiSchemas.understood(schema);
    }

    @Override
    public PathItem filterPathItem(PathItem path) {
        if (path.getGET() != null) {
            APIResponses responses = path.getGET().getResponses();
            responses.getAPIResponse("200").addHeader("ETag", OASFactory.createHeader()
                    .description("To be sent back as If-None-Match or, where this is corrected, as If-Match.").schema(string()));
            responses.addAPIResponse("304", OASFactory.createAPIResponse()
                    .description("Nothing was written since the answer whose ETag was sent as If-None-Match."));
        }
        path.getOperations().values().forEach(operation -> {
            parameters(operation);
            formats(operation);
            stream(operation);
            boolean shown = operation == path.getGET() && shown(operation);
            describe(operation, READING, shown);
            illustrate(operation);
            if (operation.getSecurity() == null) {
                // An operator may close what reads.
                operation.addSecurityRequirement(OASFactory.createSecurityRequirement())
                        .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("token"));
            } else {
                describe(operation, WRITING, false);
            }
            sort(operation.getResponses());
        });
        return path;
    }

    /** Clients accept media types in this order, and what they want comes first. */
    private static void sort(APIResponses responses) {
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    /** Where an annotation gives a schema of its own, the scanner lists the parameter once more without it. */
    private static void parameters(Operation operation) {
        Set<String> described = new HashSet<>();
        operation.setParameters(Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .sorted(Comparator.comparing(parameter -> parameter.getDescription() == null))
                .filter(parameter -> described.add(parameter.getIn() + parameter.getName())).map(OpenApi::listed).toList());
    }

    /** The annotation takes one text for an example, also where a list is meant. */
    private static Parameter listed(Parameter parameter) {
        boolean list = Optional.ofNullable(parameter.getSchema().getType()).orElse(List.of()).contains(SchemaType.ARRAY);
        return list && parameter.getExample() != null ? parameter.example(List.of(parameter.getExample())) : parameter;
    }

    /** Whoever accepts an event stream gets one from another method, which is hidden. */
    private static void stream(Operation operation) {
        if (operation.getParameters().stream().anyMatch(parameter -> parameter.getName().equals("Last-Event-ID"))) {
            operation.getResponses().getAPIResponse("200").getContent().addMediaType(MediaType.SERVER_SENT_EVENTS,
                    OASFactory.createMediaType().schema(string().description(
                            "Events named `changeset`, without end: `id` is the number of a changeset, `data` a `ChangesetView` as JSON."))
                            .example("""
                                    id: 2
                                    event: changeset
                                    data: {"number":2,"at":"2026-11-23T16:00:00Z","by":"editor","reason":"recorded"}

                                    """));
        }
    }

    /** Only JSON has the schema that the annotations give to all media types of a method. */
    private static void formats(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream().map(APIResponse::getContent).filter(Objects::nonNull)
                .forEach(content -> content.getMediaTypes().forEach((name, type) -> {
                    if (name.startsWith(CITATIONS)) {
                        type.setSchema(OASFactory.createSchema().addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().addType(SchemaType.OBJECT)));
                    } else if (name.endsWith("+json")) {
                        type.setSchema(OASFactory.createSchema().addType(SchemaType.OBJECT));
                    } else if (!name.equals(MediaType.APPLICATION_JSON)) {
                        type.setSchema(string());
                    }
                }));
    }

    /** The answers are real ones, kept as {@code openapi/<operationId>.json}; what is sent is kept by the name of its schema. */
    private static void illustrate(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                illustrate(response.getContent(), operation.getOperationId());
            }
        });
        if (operation.getRequestBody() != null) {
            Content content = operation.getRequestBody().getContent();
            Optional.ofNullable(content.getMediaType(MediaType.APPLICATION_JSON)).map(json -> json.getSchema().getRef())
                    .ifPresent(schema -> illustrate(content, schema.substring(schema.lastIndexOf('/') + 1)));
            // In an annotation, the first line would be taken for all.
            Optional.ofNullable(content.getMediaType("application/x-ndjson")).ifPresent(lines -> illustrate(lines,
                    operation.getOperationId() + ".ndjson", OpenApi::text));
        }
    }

    private static void illustrate(Content content, String name) {
        Optional.ofNullable(content.getMediaType(MediaType.APPLICATION_JSON))
                .ifPresent(json -> illustrate(json, name + ".json", example -> new ObjectMapper().readValue(example, Object.class)));
    }

    private static void illustrate(org.eclipse.microprofile.openapi.models.media.MediaType type, String file, Reading reading) {
        try (InputStream example = OpenApi.class.getResourceAsStream("/openapi/" + file)) {
            if (example != null) {
                type.addExample("real", OASFactory.createExample().value(reading.of(example)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream example) throws IOException {
        return new String(example.readAllBytes(), StandardCharsets.UTF_8);
    }

    private interface Reading {
        Object of(InputStream example) throws IOException;
    }

    /** Whatever has JSON is a page to who accepts text/html or asks for {@code format=html}. */
    private static boolean shown(Operation operation) {
        Content content = operation.getResponses().getAPIResponse("200").getContent();
        boolean json = content != null && content.hasMediaType(MediaType.APPLICATION_JSON);
        if (json) {
            content.addMediaType(MediaType.TEXT_HTML, page());
        }
        return json;
    }

    private static org.eclipse.microprofile.openapi.models.media.MediaType page() {
        return OASFactory.createMediaType().schema(string().description("The same as a page for people."));
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static void describe(Operation operation, Map<String, String> problems, boolean shown) {
        problems.forEach((status, description) -> {
            Content content = OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
            if (shown) {
                content.addMediaType(MediaType.TEXT_HTML, page());
            }
            operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().description(description).content(content));
        });
    }
}
