package org.onrecord.web.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.onrecord.web.WebRequest;

/** The parameters by which a list of statements is asked for, each with one value; what is changed of them makes another list. */
record Query(List<Map.Entry<String, String>> parameters) {
    /** Their values hold no commas, which may thus stand between several. */
    private static final Set<String> WITH_COMMAS = Set.of("stance", "claim", "language", "links");

    /** How a page that has no order keeps that of the list. */
    static final String SORTED = "sorted";

    static Query of(WebRequest request) {
        return new Query(request.parametersBut("top").stream()
                // Entries that are equal where they say the same.
                .map(one -> Map.entry(one.getKey().equals(SORTED) ? "sort" : one.getKey(), one.getValue())).flatMap(Query::each).toList());
    }

    private static Stream<Map.Entry<String, String>> each(Map.Entry<String, String> given) {
        return WITH_COMMAS.contains(given.getKey())
                ? Arrays.stream(given.getValue().split(",")).filter(value -> !value.isBlank())
                        .map(value -> Map.entry(given.getKey(), value))
                : Stream.of(given);
    }

    List<String> values(String name) {
        return parameters.stream().filter(one -> one.getKey().equals(name)).map(Map.Entry::getValue).toList();
    }

    boolean has(String name) {
        return !values(name).isEmpty();
    }

    Query with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(parameters);
        more.add(Map.entry(name, value));
        return new Query(more);
    }

    Query replacing(Map.Entry<String, String> parameter, String value) {
        return new Query(parameters.stream().map(one -> one.equals(parameter) ? Map.entry(one.getKey(), value) : one).toList());
    }

    Query without(String... names) {
        return new Query(parameters.stream().filter(one -> !List.of(names).contains(one.getKey())).toList());
    }

    Query without(Map.Entry<String, String> parameter) {
        return new Query(parameters.stream().filter(one -> !one.equals(parameter)).toList());
    }

    /** The address of the list, without what would only go with a parameter that it has not. */
    String link(WebRequest request, String path) {
        Query tidy = this;
        if (!has("from") && !has("to")) {
            tidy = tidy.without("match");
        }
        if (!has("speaker")) {
            tidy = tidy.without("affiliates");
        }
        if (!has("q")) {
            tidy = tidy.without(Map.entry("sort", "relevance"));
        }
        return request.link(path, tidy.parameters);
    }
}
