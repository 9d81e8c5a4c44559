package org.onrecord.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A query parameter that a method declares. */
record QueryParameter(Type type, boolean commas) {
    private static final String COMMA = ",";

    static QueryParameter of(AnnotatedElement element, Type type) {
        return new QueryParameter(type, element.isAnnotationPresent(CommaSeparated.class));
    }

    boolean repeatable() {
        return type instanceof ParameterizedType;
    }

    /** Of one value. */
    Type single() {
        return type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    }

    /** The values that were given, without those that are empty: these are what dashboards send who do not filter by it. */
    List<String> values(List<String> given) {
        Stream<String> all = given.stream().filter(value -> !value.isEmpty());
        return (commas ? all.flatMap(value -> Arrays.stream(value.split(COMMA, -1))) : all).toList();
    }
}
