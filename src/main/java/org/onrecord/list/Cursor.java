package org.onrecord.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;

/**
 * Where a page starts: behind the item with this sort key and id, in the record as of this changeset, so that a walk over all pages sees one
 * state of the record, each item once, whatever is written meanwhile. Opaque to clients, who may use it only with the parameters that it came of.
 */
public record Cursor(long changeset, String key, String id, int query) {
    private static final String SEPARATOR = "\n";

    /** The cursor of the request, or {@code null} where it starts at the beginning. */
    public static Cursor of(UriInfo uri) {
        String encoded = uri.getQueryParameters().getFirst("cursor");
        if (encoded == null) {
            return null;
        }
        Cursor cursor = decoded(encoded);
        if (cursor == null) {
            throw invalid("is not a cursor of this service; take it from 'next' of the page before");
        }
        if (cursor.query != fingerprint(uri)) {
            throw invalid("belongs to other parameters; change them only together with leaving 'cursor' out");
        }
        return cursor;
    }

    /** A cursor whose parts are not what this list sorts by. */
    public static ProblemException foreign() {
        return invalid("does not belong to this list; take it from 'next' of the page before");
    }

    String encoded() {
        String parts = String.join(SEPARATOR, Long.toString(changeset), key, id, Integer.toHexString(query));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    private static Cursor decoded(String encoded) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            return parts.length == 4
                    ? new Cursor(Long.parseLong(parts[0]), parts[1], parts[2], Integer.parseUnsignedInt(parts[3], 16))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static int fingerprint(UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        return uri.getPath().hashCode() + parameters.entrySet().stream()
                .filter(parameter -> switch (parameter.getKey()) {
                    case "cursor", "limit", "count", "format" -> false;
                    default -> true;
                })
                .mapToInt(parameter -> 31 * parameter.getKey().hashCode() + parameter.getValue().hashCode())
                .sum();
    }

    private static ProblemException invalid(String detail) {
        return ProblemException.validation(Fault.parameter("cursor", detail));
    }
}
