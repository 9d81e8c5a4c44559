package org.onrecord.list;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** Items whose JSON is at hand, which is all that most clients want of them; others have them made of it. */
public final class RenderedItems<T> extends AbstractList<T> implements RandomAccess {
    private final List<byte[]> json;
    private final Function<byte[], T> reader;

    /** @param json of each item, in UTF-8 */
    public RenderedItems(List<byte[]> json, Function<byte[], T> reader) {
        this.json = json;
        this.reader = reader;
    }

    byte[] json(int place) {
        return json.get(place);
    }

    @Override
    public T get(int place) {
        return reader.apply(json.get(place));
    }

    @Override
    public int size() {
        return json.size();
    }
}
