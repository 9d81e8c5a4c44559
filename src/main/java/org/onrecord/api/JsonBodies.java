package org.onrecord.api;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.onrecord.api.Problem.Fault;

/**
 * Reads what clients send as records. Jackson stops at the first thing that is wrong, and what it cannot read is not validated either; so where
 * there is something, each part is read and validated by itself, and everything is said at once.
 */
@ApplicationScoped
public class JsonBodies {
    private final ObjectMapper json;
    private final Validator validator;

    JsonBodies(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** {@code null} where there is nothing, or {@code null}. */
    JsonNode tree(byte[] body) throws IOException {
        JsonNode tree = json.readTree(body);
        return tree.isMissingNode() || tree.isNull() ? null : tree;
    }

    <T> T read(byte[] body, Class<T> type) throws IOException {
        try {
            return body.length == 0 ? null : json.readerFor(type).readValue(body);
        } catch (JsonMappingException e) {
            throw problem(e, json.readTree(body), type, "The body");
        }
    }

    /**
     * What is wrong with JSON that could not be read.
     *
     * @param failure of reading it
     * @param subject what was to be read, to begin a sentence with
     */
    public ProblemException problem(JsonProcessingException failure, JsonNode tree, Class<?> type, String subject) {
        if (!tree.isObject()) {
            return JsonProblem.of(failure, subject);
        }
        List<Fault> faults = new ArrayList<>();
        read(tree, json.constructType(type), "", faults);
        return faults.isEmpty() ? JsonProblem.of(failure, subject) : ProblemException.validation(faults);
    }

    /** Reads and validates it as a record, or adds what is wrong and gives {@code null}. */
    <T> T valid(JsonNode tree, Class<T> type, List<Fault> faults) {
        int before = faults.size();
        Object read = read(tree, json.constructType(type), "", faults);
        return faults.size() > before ? null : type.cast(read);
    }

    /** {@code null} where it is faulty; a list has such items. */
    private Object read(JsonNode node, JavaType type, String pointer, List<Fault> faults) {
        if (node.isArray() && type.isCollectionLikeType()) {
            return items(node, type.getContentType(), pointer, faults);
        }
        int before = faults.size();
        if (node.isObject() && type.getRawClass().isRecord()) {
            members(node, type.getRawClass(), pointer, faults);
        }
        if (faults.size() > before) {
            return null;
        }
        try {
            Object value = json.treeToValue(node, type);
            if (value instanceof Record && !node.isObject()) {
                faults.addAll(ViolationProblem.faults(validator.validate(value), pointer));
            }
            return value;
        } catch (JsonMappingException e) {
            faults.add(JsonProblem.fault(e, pointer));
        } catch (JsonProcessingException e) {
            // A number that is too large for whatever is expected.
            faults.add(Fault.pointer(pointer, JsonProblem.expected(type.getRawClass())));
        }
        return null;
    }

    private void members(JsonNode node, Class<?> type, String pointer, List<Fault> faults) {
        Map<String, JavaType> members = new LinkedHashMap<>();
        Arrays.stream(type.getRecordComponents()).forEach(member -> members.put(member.getName(), type(member)));
        int known = faults.size();
        node.fieldNames().forEachRemaining(name -> {
            if (!members.containsKey(name)) {
                faults.add(Fault.pointer(pointer + "/" + JsonProblem.escaped(name),
                        faults.size() == known
                                ? JsonProblem.unknown(name, members.keySet())
                                : JsonProblem.unknownToo(name, members.keySet())));
            }
        });
        members.forEach((name, member) -> {
            int before = faults.size();
            if (node.has(name) && node.get(name).isNull()) {
                faults.add(Fault.pointer(pointer + "/" + name, JsonProblem.NULL));
                return;
            }
            Object value = node.has(name) ? read(node.get(name), member, pointer + "/" + name, faults) : null;
            if (faults.size() == before || value != null) {
                faults.addAll(ViolationProblem.faults(validator.validateValue(type, name, value), pointer));
            }
        });
    }

    private JavaType type(RecordComponent member) {
        return json.constructType(member.getGenericType());
    }

    private List<Object> items(JsonNode node, JavaType type, String pointer, List<Fault> faults) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i).isNull()) {
                faults.add(Fault.pointer(pointer + "/" + i, JsonProblem.NULL));
            }
            items.add(node.get(i).isNull() ? null : read(node.get(i), type, pointer + "/" + i, faults));
        }
        return items;
    }
}
