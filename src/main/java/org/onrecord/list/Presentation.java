package org.onrecord.list;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the formats other than JSON show of the items of a list.
 *
 * @param columns the items as a table
 * @param linked  the items as nodes of JSON-LD, or {@code null} where no vocabulary fits them
 * @param entries the items as entries of a feed, or {@code null} where they are none
 */
public record Presentation<T>(List<Column<T>> columns, Linked<T> linked, Function<T, Entry> entries) {

    /** An item as a node of JSON-LD in the vocabulary of schema.org; terms of our own have the prefix {@code onrecord:}. */
    public interface Linked<T> {
        /** @param base the URL of the service, ending with a slash */
        Map<String, Object> node(T item, URI base);
    }

    /**
     * An item as an entry of an Atom feed (RFC 4287).
     *
     * @param id      an IRI that stays with the item for good
     * @param path    where the item itself is found, relative to the service
     * @param said    the first instant when the author may have said it, or {@code null} where that is open
     * @param date    the same as it was given (EDTF)
     * @param origins where it was published
     */
    public record Entry(String id, String path, String title, String author, Instant updated, Instant said, String date, String category,
            String text, List<Origin> origins) {}

    /**
     * Where an entry was published.
     *
     * @param url    or {@code null}
     * @param title  or {@code null}
     * @param outlet by whom, or {@code null}
     * @param path   where the outlet is found, relative to the service
     */
    public record Origin(String url, String title, String outlet, String path) {}

    public static <T> Presentation<T> of(List<Column<T>> columns) {
        return new Presentation<>(columns, null, null);
    }

    /** An item as a record of CSV, with its line break, in UTF-8. */
    public byte[] record(T item) {
        return CommaSeparatedValues.record(this, item);
    }

    public Presentation<T> linked(Linked<T> nodes) {
        return new Presentation<>(columns, nodes, entries);
    }

    public Presentation<T> entries(Function<T, Entry> items) {
        return new Presentation<>(columns, linked, items);
    }
}
