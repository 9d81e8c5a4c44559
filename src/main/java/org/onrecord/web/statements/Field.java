package org.onrecord.web.statements;

import java.util.List;
import java.util.stream.Stream;

import org.onrecord.web.WebRequest;

/**
 * A field of the form by which statements are filtered.
 *
 * @param name    of the parameter
 * @param kind    of what is suggested for it, empty where nothing is
 * @param options that can be chosen from; none where something is to be typed
 * @param values  what it is set to; the last is empty where a further one can be given
 * @param invalid whether what it is set to is refused
 */
record Field(String name, String kind, List<String> options, List<String> values, boolean invalid) {
    /** One of which each value has a field of its own, and one is left to add another. */
    static Field several(String name, String kind, Query query, WebRequest request) {
        return new Field(name, kind, List.of(), Stream.concat(query.values(name).stream(), Stream.of("")).toList(),
                request.invalid(name));
    }

    static Field one(String name, WebRequest request) {
        return new Field(name, "", List.of(), List.of(request.value(name)), request.invalid(name));
    }

    static Field choice(String name, WebRequest request, String... options) {
        String value = request.value(name);
        return new Field(name, "", Stream.concat(Stream.of(options), Stream.of(value)).filter(one -> !one.isBlank()).distinct().toList(),
                List.of(value), request.invalid(name));
    }

    public boolean set() {
        return !values.get(0).isBlank();
    }
}
