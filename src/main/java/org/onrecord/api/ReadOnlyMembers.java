package org.onrecord.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.onrecord.api.Problem.Fault;

/** The members that only the service sets: views have them, and what is recorded has not. Things within a view are known by their ids. */
final class ReadOnlyMembers {
    private static final String ID = "id";
    private static final int SHOWN = 200;

    private final JsonNode present;
    private final Class<?> view;
    private final Map<Thing, JsonNode> things = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private record Thing(Class<?> view, String id) {}

    ReadOnlyMembers(JsonNode present, Class<?> view) {
        this.present = present;
        this.view = view;
        collect(present, view);
    }

    private void collect(JsonNode node, Type type) {
        if (node.isArray() && type instanceof ParameterizedType list) {
            node.forEach(item -> collect(item, list.getActualTypeArguments()[0]));
        } else if (node.isObject() && isRecord(type)) {
            members(type).forEach((name, member) -> collect(node.path(name), member));
            if (node.hasNonNull(ID)) {
                // One that stands there several times may be shown with more in one place than in another.
                things.merge(new Thing((Class<?>) type, node.get(ID).asText()), node,
                        (one, other) -> one.size() < other.size() ? other : one);
            }
        }
    }

    /**
     * Takes them away from what was sent.
     *
     * @param type of what is recorded
     * @return where they are not as they are on record
     */
    List<Fault> takeFrom(ObjectNode sent, Class<?> type) {
        take(sent, type, view, present, "");
        return faults;
    }

    private void take(JsonNode sent, Type type, Type shown, String pointer) {
        if (sent instanceof ArrayNode items && type instanceof ParameterizedType recorded && shown instanceof ParameterizedType viewed) {
            for (int i = 0; i < items.size(); i++) {
                take(items.get(i), recorded.getActualTypeArguments()[0], viewed.getActualTypeArguments()[0], pointer + "/" + i);
            }
        } else if (sent instanceof ObjectNode object && isRecord(type) && isRecord(shown)) {
            JsonNode known = things.getOrDefault(new Thing((Class<?>) shown, object.path(ID).asText()), MissingNode.getInstance());
            take(object, type, shown, known, pointer);
        }
    }

    private void take(ObjectNode sent, Type type, Type shown, JsonNode known, String pointer) {
        Map<String, Type> recorded = members(type);
        members(shown).forEach((name, member) -> {
            if (recorded.containsKey(name)) {
                take(sent.path(name), recorded.get(name), member, pointer + "/" + name);
            } else if (sent.has(name)) {
                JsonNode given = sent.remove(name);
                if (!ofTheAnswer(shown, name)) {
                    check(given, known, name, pointer + "/" + name);
                }
            }
        });
    }

    private void check(JsonNode sent, JsonNode known, String name, String pointer) {
        JsonNode recorded = known.path(name);
        if (recorded.equals(sent) || sameInstant(recorded, sent) || recorded.isMissingNode() && known.isObject() && sent.isNull()) {
            return;
        }
        String advice = recorded.isMissingNode()
                ? "is set by the service, and not on record; leave it out"
                : "is set by the service and is " + shortened(recorded.toString()) + " on record; leave it out or send that";
        faults.add(Fault.pointer(pointer, advice));
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= SHOWN ? value : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "...";
    }

    /** Clients that parse instants write them in another form. */
    private static boolean sameInstant(JsonNode one, JsonNode other) {
        try {
            return one.isTextual() && other.isTextual() && OffsetDateTime.parse(one.asText()).isEqual(OffsetDateTime.parse(other.asText()));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean ofTheAnswer(Type view, String name) {
        return Arrays.stream(((Class<?>) view).getRecordComponents())
                .anyMatch(member -> member.getName().equals(name) && member.isAnnotationPresent(AnswerOnly.class));
    }

    private static boolean isRecord(Type type) {
        return type instanceof Class<?> one && one.isRecord();
    }

    private static Map<String, Type> members(Type type) {
        return Arrays.stream(((Class<?>) type).getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
    }
}
