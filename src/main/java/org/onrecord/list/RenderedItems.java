package org.onrecord.list;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** Items that are at hand as they are written in a format, which is all that most clients want of them; others have them made of it. */
public final class RenderedItems<T> extends AbstractList<T> implements RandomAccess {
    private final Format format;
    private final List<byte[]> rendered;
    private final Function<byte[], T> reader;

    private RenderedItems(Format format, List<byte[]> rendered, Function<byte[], T> reader) {
        this.format = format;
        this.rendered = rendered;
        this.reader = reader;
    }

    /** @param rendered in UTF-8 */
    public static <T> RenderedItems<T> json(List<byte[]> rendered, Function<byte[], T> reader) {
        return new RenderedItems<>(Format.JSON, rendered, reader);
    }

    /** @param rendered by {@link Presentation#record}; only CSV can be made of them */
    public static <T> RenderedItems<T> csv(List<byte[]> rendered) {
        return new RenderedItems<>(Format.CSV, rendered, bytes -> {
            throw new IllegalStateException("A record of CSV is nothing else");
        });
    }

    /** Whether items are at hand as they are written in a format. */
    static boolean are(List<?> items, Format format) {
        return items instanceof RenderedItems<?> known && known.format == format;
    }

    /** An item as it is written in a format, or {@code null} where it is not at hand so. */
    public static byte[] rendered(List<?> items, int place, Format format) {
        return are(items, format) ? ((RenderedItems<?>) items).rendered.get(place) : null;
    }

    @Override
    public T get(int place) {
        return reader.apply(rendered.get(place));
    }

    @Override
    public int size() {
        return rendered.size();
    }
}
