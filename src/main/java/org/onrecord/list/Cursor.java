package org.onrecord.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;

/**
 * Where a page starts: behind the item with this sort key and id, in the record as of this changeset, so that a walk over all pages sees one
 * state of the record, each item once, whatever is written meanwhile. Opaque to clients, who may use it only with the parameters that it came of.
 */
public record Cursor(long changeset, String key, String id, int query) {
    private static final String SEPARATOR = "\n";

    /** @param query what tells the parameters that it has to belong to from others */
    static Cursor of(String encoded, int query) {
        Cursor cursor = decoded(encoded);
        if (cursor == null) {
            throw invalid("is not a cursor of this service; take it from 'next' of the page before");
        }
        if (cursor.query != query) {
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

    private static ProblemException invalid(String detail) {
        return ProblemException.validation(Fault.parameter("cursor", detail));
    }
}
