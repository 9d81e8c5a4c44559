package org.onrecord.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Puts the schemas of the description so that generators of clients make types of them that work. */
final class OpenApiSchemas {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String UUID = "uuid";

    private OpenApiSchemas() {
    }

    /** Each schema for itself, wherever it stands. */
    static Schema understood(Schema schema) {
        if (UUID.equals(schema.getFormat())) {
            // Python checks it by a method that only strings have.
            schema.setPattern(null);
        }
        if (types(schema).contains(SchemaType.ARRAY) && schema.getExamples() != null
                && !schema.getExamples().stream().allMatch(List.class::isInstance)) {
            // The annotation takes texts for examples, also where a list is meant.
            schema.setExamples(List.of(schema.getExamples()));
        }
        if (schema.getRef() != null) {
            refer(schema);
        }
        return schema;
    }

    /** What stands beside a reference is not read, or read instead of it. */
    private static void refer(Schema schema) {
        String name = name(schema.getRef());
        String ref = COMPONENTS + References.NAMES.getOrDefault(name, name);
        String description = schema.getDescription();
        schema.setType(null);
        schema.setExamples(null);
        if (description == null) {
            schema.setRef(ref);
        } else {
            schema.setRef(null);
            schema.addAllOf(OASFactory.createSchema().ref(ref));
        }
    }

    /** What takes more than one schema: types that may be sent in short, and defaults of parameters. */
    static void complete(OpenAPI api) {
        Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
        References.NAMES.forEach((draft, reference) -> schemas.put(reference, OASFactory.createSchema()
                .description(schemas.get(draft).getDescription())
                .addOneOf(OASFactory.createSchema().addType(SchemaType.STRING))
                .addOneOf(OASFactory.createSchema().ref(COMPONENTS + draft))));
        api.getComponents().setSchemas(schemas);
        api.getPaths().getPathItems().values().stream().flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getParameters().stream()).forEach(parameter -> defaulted(parameter, schemas));
    }

    /** A parameter of a named type with a default is described as both at once, of which generators make a type that is neither. */
    private static void defaulted(Parameter parameter, Map<String, Schema> schemas) {
        List<Schema> both = Optional.ofNullable(parameter.getSchema().getAllOf()).orElse(List.of());
        Object standard = both.stream().map(Schema::getDefaultValue).filter(Objects::nonNull).findFirst().orElse(null);
        if (standard != null) {
            String ref = both.get(0).getRef();
            Schema named = schemas.get(name(ref));
            if (named.getEnumeration() == null) {
                parameter.setSchema(OASFactory.createSchema().type(named.getType()).format(named.getFormat()).pattern(named.getPattern())
                        .defaultValue(standard));
            } else {
                parameter.schema(OASFactory.createSchema().ref(ref))
                        .description(parameter.getDescription() + " `" + standard + "` where it is left out.");
            }
        }
    }

    private static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static List<SchemaType> types(Schema schema) {
        return Optional.ofNullable(schema.getType()).orElse(List.of());
    }
}
