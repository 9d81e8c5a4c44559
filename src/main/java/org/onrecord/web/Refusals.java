package org.onrecord.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Problem;
import org.onrecord.api.Problem.Fault;
import org.onrecord.profile.Suggestion.Kind;
import org.onrecord.profile.SuggestionRepository;
import org.onrecord.statement.FilterNames;

/** Says what was wrong with the parameters of a page, and what they may have meant. */
@ApplicationScoped
class Refusals {
    private static final Map<String, Kind> NAMES = Map.of("speaker", Kind.SPEAKER, "via", Kind.SPEAKER, "publisher", Kind.PUBLISHER,
            "claim", Kind.CLAIM);
    private static final int VALUES = 5;
    private static final int SUGGESTIONS = 6;

    private final SuggestionRepository suggestions;
    private final FilterNames names;

    Refusals(SuggestionRepository suggestions, FilterNames names) {
        this.suggestions = suggestions;
        this.names = names;
    }

    Refusal of(Problem problem, WebRequest request) {
        List<Fault> faults = problem.errors() == null
                ? List.of(new Fault(null, null, problem.detail(), null))
                : problem.errors();
        return new Refusal(faults, faults.stream().map(Fault::parameter).filter(NAMES::containsKey).distinct()
                .flatMap(parameter -> meant(parameter, request)).toList());
    }

    private Stream<Refusal.Meant> meant(String parameter, WebRequest request) {
        Kind kind = NAMES.get(parameter);
        List<String> typed = kind == Kind.CLAIM ? request.values(parameter) : request.valuesWithCommas(parameter);
        return typed.stream().filter(value -> unknown(kind, value)).limit(VALUES)
                // The words of an id have hyphens between them.
                .flatMap(value -> suggestions.find(kind, value.replace('-', ' '), SUGGESTIONS).stream()
                        .map(found -> new Refusal.Meant(found.name(), found.detail(), request.replacing(parameter, value, found.id()))));
    }

    private boolean unknown(Kind kind, String value) {
        return (kind == Kind.CLAIM ? names.ofClaims(List.of(value)) : names.ofSpeakers(List.of(value))).isEmpty();
    }
}
