package org.onrecord.web.statements;

import java.util.List;
import java.util.stream.Stream;

import org.onrecord.api.EnumWords;
import org.onrecord.statement.Stance;
import org.onrecord.web.WebRequest;

/**
 * The form of all filters, as a request sets them.
 *
 * @param often  what is mostly filtered by
 * @param seldom the rest
 * @param stances all of them
 */
record Form(List<Field> often, List<Field> seldom, List<Choice> stances) {
    /** A stance, and whether it is asked for. */
    record Choice(String word, boolean set) {}

    static Form of(Query query, WebRequest request) {
        return new Form(
                List.of(Field.several("speaker", "speaker", query, request), Field.several("claim", "claim", query, request),
                        Field.one("from", request),
                        Field.one("to", request), Field.choice("sort", request, "-date", "date", "-recorded", "recorded", "relevance")),
                List.of(Field.choice("affiliates", request, "true"), Field.choice("match", request, "possible", "certain"),
                        Field.several("via", "speaker", query, request), Field.choice("anonymous", request, "true", "false"),
                        Field.several("publisher", "publisher", query, request), Field.several("document", "document", query, request),
                        Field.several("medium", "", query, request), Field.several("cue", "", query, request),
                        Field.several("language", "", query, request),
                        Field.choice("verbatim", request, "true", "false"), Field.several("links", "", query, request),
                        Field.choice("retracted", request, "include", "only"), Field.choice("limit", request, "10", "25", "50"),
                        Field.choice("count", request, "exact")),
                Stream.of(Stance.values()).map(EnumWords::of).map(word -> new Choice(word, query.values("stance").contains(word)))
                        .toList());
    }

    /** Whether something of the rest is set. */
    public boolean open() {
        return seldom.stream().anyMatch(field -> field.set() && !field.name().equals("limit") && !field.name().equals("count"));
    }
}
