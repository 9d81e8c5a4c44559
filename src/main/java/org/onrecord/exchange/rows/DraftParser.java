package org.onrecord.exchange.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.onrecord.api.JsonBodies;
import org.onrecord.api.JsonProblem;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.ViolationProblem;
import org.onrecord.date.DateFormats;
import org.onrecord.statement.StatementDraft;

/** Makes drafts of JSON as strictly as a single statement is read, and says of each fault where it stands. */
@ApplicationScoped
public class DraftParser {
    private static final String SUBJECT = "The row";
    private static final String NAME = "name";

    private static final BiFunction<Integer, String, String> AS_SENT = (draft, pointer) -> pointer;

    private final ObjectMapper json;
    private final ObjectMapper given;
    private final ObjectReader drafts;
    private final JsonBodies bodies;
    private final Validator validator;

    DraftParser(ObjectMapper json, JsonBodies bodies, Validator validator) {
        this.json = json;
        this.given = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
        this.bodies = bodies;
        this.drafts = json.readerFor(StatementDraft.class);
        this.validator = validator;
    }

    ObjectMapper json() {
        return json;
    }

    /** @param dates how dates are written where they are not EDTF */
    Row row(long line, String text, DateFormats dates) {
        if (dates.isEmpty()) {
            return checked(line, text.length(), List.of(text), source -> drafts.readValue(source), AS_SENT, this::value);
        }
        try {
            return json.readTree(text) instanceof ObjectNode object
                    ? row(line, text.length(), List.of(object), dates, AS_SENT, DraftParser::value)
                    : Row.faulty(line, text.length(), new RowFault(null, text, "should be a JSON object"));
        } catch (JsonProcessingException e) {
            return Row.faulty(line, text.length(), new RowFault(null, text, JsonProblem.of(e, SUBJECT).getMessage()));
        }
    }

    /**
     * @param origin where something stands in the row, by the number of the draft and the pointer into it
     * @param values what stands there, by the draft and the pointer into it
     */
    Row row(long line, int size, List<ObjectNode> objects, DateFormats dates, BiFunction<Integer, String, String> origin,
            BiFunction<JsonNode, String, String> values) {
        if (!dates.isEmpty()) {
            objects.forEach(object -> translate(object, dates));
        }
        return checked(line, size, objects, source -> json.treeToValue(source, StatementDraft.class), origin,
                values::apply);
    }

    private interface Parsing<S> {
        StatementDraft parse(S source) throws JsonProcessingException;
    }

    private <S> Row checked(long line, int size, List<S> sources, Parsing<S> parsing, BiFunction<Integer, String, String> origin,
            BiFunction<S, String, String> values) {
        List<StatementDraft> parsed = new ArrayList<>();
        List<RowFault> faults = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            S source = sources.get(i);
            int draft = i;
            try {
                StatementDraft read = parsing.parse(source);
                if (read == null) {
                    throw ProblemException.malformed(SUBJECT + " is null; it should be a JSON object.");
                }
                var violations = validator.validate(read);
                if (!violations.isEmpty()) {
                    throw ViolationProblem.of(violations);
                }
                parsed.add(read);
            } catch (JsonProcessingException e) {
                faults.addAll(faults(problem(e, source), pointer -> origin.apply(draft, pointer),
                        pointer -> values.apply(source, pointer)));
            } catch (ProblemException e) {
                faults.addAll(faults(e, pointer -> origin.apply(draft, pointer), pointer -> values.apply(source, pointer)));
            }
        }
        return new Row(line, size, faults.isEmpty() ? parsed : List.of(), faults.stream().distinct().toList());
    }

    private ProblemException problem(JsonProcessingException failure, Object source) {
        try {
            JsonNode tree = source instanceof String text ? json.readTree(text) : (JsonNode) source;
            return bodies.problem(failure, tree, StatementDraft.class, SUBJECT);
        } catch (JsonProcessingException e) {
            return JsonProblem.of(e, SUBJECT);
        }
    }

    /**
     * What a problem says is wrong with a row.
     *
     * @param origin where something stands in the row, by the pointer into the draft
     * @param value  what stands there
     */
    public static List<RowFault> faults(ProblemException problem, Function<String, String> origin, Function<String, String> value) {
        List<Fault> places = problem.problem().errors();
        if (places == null) {
            return List.of(new RowFault(null, null, problem.getMessage()));
        }
        return places.stream().map(place -> {
            if (place.pointer() == null) {
                return new RowFault(null, null, place.sentence());
            }
            String pointer = place.pointer();
            String found = value.apply(pointer);
            return new RowFault(origin.apply(pointer), found, reason(pointer, found, place.detail()));
        }).toList();
    }

    private static String reason(String pointer, String value, String detail) {
        boolean date = pointer.endsWith("/date") || pointer.endsWith("/published");
        return date && value != null ? DateFormats.advice(value).orElse(detail) : detail;
    }

    /** What stands at a pointer into JSON that cannot be a draft. */
    private String value(String text, String pointer) {
        try {
            return value(json.readTree(text), pointer);
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    /** What a draft has, without what it has not. */
    public JsonNode given(StatementDraft draft) {
        return given.valueToTree(draft);
    }

    /** Where something was sent as a string for short, the pointer into what it stands for leads past it. */
    static String value(JsonNode json, String pointer) {
        JsonNode node = json.at(pointer);
        if (node.isMissingNode()) {
            node = json.at(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
            return node.isTextual() ? node.asText() : null;
        }
        boolean named = node.size() == 1 && node.path(NAME).isTextual();
        return named ? node.path(NAME).asText() : node.isValueNode() ? node.asText() : node.toString();
    }

    private static void translate(ObjectNode draft, DateFormats dates) {
        translate(draft, "date", dates);
        draft.path("appearances").forEach(appearance -> {
            if (appearance.path("document") instanceof ObjectNode document) {
                translate(document, "published", dates);
            }
        });
    }

    /** What is written in none of these ways is EDTF, or left to be refused. */
    private static void translate(ObjectNode object, String field, DateFormats dates) {
        if (object.path(field).isTextual()) {
            dates.edtf(object.path(field).textValue()).ifPresent(edtf -> object.put(field, edtf));
        }
    }
}
