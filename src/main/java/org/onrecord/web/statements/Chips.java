package org.onrecord.web.statements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.statement.FilterNames;
import org.onrecord.web.WebRequest;

/** Says which filters are set, by names rather than ids. */
@ApplicationScoped
class Chips {
    /** What makes no other statements be found. */
    private static final Set<String> NO_FILTERS = Set.of("sort", "limit", "count", "asOf");
    private static final Set<String> WORDS = Set.of("affiliates", "stance", "match", "anonymous", "verbatim", "retracted");
    private static final List<String> ENDS = List.of("from", "to");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d){0,2}");

    private final FilterNames names;

    Chips(FilterNames names) {
        this.names = names;
    }

    List<Chip> of(Query query, WebRequest request) {
        Optional<String> period = period(query);
        Stream<Chip> alone = period.stream().map(one -> new Chip("period", shown(Map.entry("from", one), request), false,
                query.without("from", "to").link(request, "/statements")));
        return Stream.concat(alone, query.parameters().stream().distinct().filter(one -> !NO_FILTERS.contains(one.getKey()))
                .filter(one -> period.isEmpty() || !ENDS.contains(one.getKey()))
                .map(one -> new Chip(one.getKey(), shown(one, request), word(one), query.without(one).link(request, "/statements"))))
                .toList();
    }

    /** What is both the beginning and the end. */
    private static Optional<String> period(Query query) {
        List<String> ends = ENDS.stream().flatMap(name -> query.values(name).stream()).toList();
        return ends.size() == 2 && query.has("from") && ends.get(0).equals(ends.get(1)) ? Optional.of(ends.get(0)) : Optional.empty();
    }

    private static boolean word(Map.Entry<String, String> parameter) {
        return WORDS.contains(parameter.getKey()) || parameter.getKey().equals("via") && parameter.getValue().equals("none");
    }

    private String shown(Map.Entry<String, String> parameter, WebRequest request) {
        String value = parameter.getValue();
        return switch (parameter.getKey()) {
            case "speaker", "via", "publisher" -> names.ofSpeakers(List.of(value)).getOrDefault(value, value);
            case "claim" -> names.ofClaims(List.of(value)).getOrDefault(value, value);
            case "document" -> names.ofDocuments(List.of(value)).getOrDefault(value, value);
            case "from", "to" -> DATE.matcher(value).matches() ? request.date(value) : value;
            default -> value;
        };
    }
}
