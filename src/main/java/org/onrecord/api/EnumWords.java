package org.onrecord.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The words of an enumeration on the wire, given once, by {@link JsonProperty} on its constants. */
public final class EnumWords {
    private EnumWords() {
    }

    /** @throws IllegalArgumentException with a message that lists the words */
    public static <E> E parse(Class<E> type, String word) {
        E constant = words(type).get(word);
        if (constant == null) {
            throw new IllegalArgumentException(expected(type));
        }
        return constant;
    }

    static String expected(Class<?> type) {
        return "should be one of " + String.join(", ", words(type).keySet());
    }

    public static String of(Enum<?> constant) {
        return words(constant.getDeclaringClass()).entrySet().stream().filter(word -> word.getValue() == constant).map(Map.Entry::getKey)
                .findFirst().orElseThrow();
    }

    private static <E> Map<String, E> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(EnumWords::word, constant -> constant, (a, b) -> a, LinkedHashMap::new));
    }

    private static String word(Object constant) {
        String name = ((Enum<?>) constant).name();
        try {
            return constant.getClass().getField(name).getAnnotation(JsonProperty.class).value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
