package org.onrecord.list;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of a list as a table.
 *
 * @param name     its header
 * @param value    what an item has there: {@code null} for nothing, a collection for several
 * @param exported whether CSV has it
 * @param width    how wide it may be in a terminal, 0 where it is not shown there, {@link #REST} for what the others leave
 */
public record Column<T>(String name, Function<T, ?> value, boolean exported, int width) {
    public static final int REST = Integer.MAX_VALUE;

    /** A column of CSV. */
    public static <T> Column<T> exported(String name, Function<T, ?> value) {
        return new Column<>(name, value, true, 0);
    }

    /** A column of terminals, cut off where it is wider than this. */
    public static <T> Column<T> shown(String name, int width, Function<T, ?> value) {
        return new Column<>(name, value, false, width);
    }

    /** A column of both. */
    public static <T> Column<T> of(String name, int width, Function<T, ?> value) {
        return new Column<>(name, value, true, width);
    }

    /** A column of both, which a terminal shows last and wrapped. */
    public static <T> Column<T> wrapped(String name, Function<T, ?> value) {
        return new Column<>(name, value, true, REST);
    }

    boolean shown() {
        return width > 0;
    }

    boolean numeric(T item) {
        return value.apply(item) instanceof Number;
    }

    String text(T item) {
        Object found = value.apply(item);
        if (!(found instanceof Collection<?> several)) {
            return Objects.toString(found, "");
        }
        // Mostly there is one, which is joined with nothing.
        return several.size() == 1
                ? Objects.toString(several.iterator().next(), "")
                : several.stream().filter(Objects::nonNull).map(Object::toString).distinct().collect(Collectors.joining("; "));
    }
}
