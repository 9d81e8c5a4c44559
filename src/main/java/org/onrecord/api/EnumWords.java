package org.onrecord.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The words of an enumeration on the wire, given once, by {@link JsonProperty} on its constants. */
public final class EnumWords {
    /** Found by reflection, once for each enumeration; in the order of its constants. */
    private static final ClassValue<Map<String, Enum<?>>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants()).map(constant -> (Enum<?>) constant)
                    .collect(Collectors.toMap(EnumWords::word, constant -> constant, (a, b) -> a, LinkedHashMap::new));
        }
    };
    private static final ClassValue<List<String>> WORDS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants()).map(constant -> word((Enum<?>) constant)).toList();
        }
    };

    private EnumWords() {
    }

    /** @throws IllegalArgumentException with a message that lists the words */
    public static <E> E parse(Class<E> type, String word) {
        Enum<?> constant = CONSTANTS.get(type).get(word);
        if (constant == null) {
            throw new IllegalArgumentException(expected(type));
        }
        return type.cast(constant);
    }

    static String expected(Class<?> type) {
        return "should be one of " + String.join(", ", CONSTANTS.get(type).keySet());
    }

    public static String of(Enum<?> constant) {
        return WORDS.get(constant.getDeclaringClass()).get(constant.ordinal());
    }

    private static String word(Enum<?> constant) {
        try {
            return constant.getClass().getField(constant.name()).getAnnotation(JsonProperty.class).value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
