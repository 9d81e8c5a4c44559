package org.onrecord.list;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.onrecord.api.HtmlChoice;
import org.onrecord.api.PublicUrl;

/** In which format a list is asked for, and under which URL. */
public record Representation(
        @QueryParam("format") @Parameter(
                description = "The format, instead of an `Accept` header. Not every list has every format.") Format format,
        @Context RoutingContext request) {
    private static final String CHOSEN = Format.class.getName();
    private static final String CURSOR = "cursor";
    /** Of a page for people, which would take too long to come and to read. */
    private static final int MOST_SHOWN = 50;

    /** Notes which format was chosen for a request. */
    static void choose(RoutingContext request, Format format) {
        request.put(CHOSEN, format);
    }

    /** The one that was chosen by {@link Negotiation}, which has no choice where there is but JSON. */
    public Format chosen() {
        return chosen(request);
    }

    /** The same for what is no list. */
    public static Format chosen(RoutingContext request) {
        return Objects.requireNonNullElse(request.get(CHOSEN), Format.JSON);
    }

    /** Where the page starts, or {@code null} where that is the beginning. */
    public Cursor cursor() {
        String encoded = request.queryParams().get(CURSOR);
        return encoded == null || encoded.isEmpty() ? null : Cursor.of(encoded, fingerprint());
    }

    /** Tells lists of other parameters apart, not pages of one list. */
    int fingerprint() {
        MultiMap parameters = request.queryParams();
        return path().hashCode() + parameters.names().stream()
                .filter(name -> switch (name) {
                    case CURSOR, "limit", "count", "format" -> false;
                    default -> true;
                })
                .mapToInt(name -> values(parameters.getAll(name)).map(values -> 31 * name.hashCode() + values.hashCode()).orElse(0))
                .sum();
    }

    /** The same whether values have been read yet or not: commas between them count as repetition does, and empty ones do not. */
    private static Optional<String> values(List<String> given) {
        return given.stream().filter(value -> !value.isEmpty()).reduce((one, other) -> one + "," + other);
    }

    /** How many items to answer where a client asks for so many: a page for people has fewer, and leads on to the next. */
    int most(Limit asked) {
        return HtmlChoice.isMade(request) ? Math.min(asked.most(), MOST_SHOWN) : asked.most();
    }

    URI self() {
        return URI.create(request.request().absoluteURI());
    }

    /** Where the paths of the service begin. */
    URI base() {
        return PublicUrl.base(request.request());
    }

    /** The path of the list, as the service knows it. */
    String path() {
        return PublicUrl.path(request.request());
    }

    /** The path and query of the page that starts elsewhere. */
    String at(Cursor cursor) {
        String query = request.request().query();
        String others = query == null
                ? ""
                : Arrays.stream(query.split("&")).filter(part -> !part.isEmpty() && !part.split("=", 2)[0].equals(CURSOR))
                        .map(part -> part + "&").collect(Collectors.joining());
        return PublicUrl.prefix(request.request()) + path() + "?" + others + CURSOR + "=" + cursor.encoded();
    }
}
