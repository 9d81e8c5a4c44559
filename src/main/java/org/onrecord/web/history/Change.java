package org.onrecord.web.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.onrecord.web.history.Piece.Kind;

/**
 * What became of one field.
 *
 * @param label its name, in the words of the reader
 */
public record Change(String label, List<Piece> pieces) {
    /**
     * A field of a state that is compared with another.
     *
     * @param label in the words of the reader
     */
    public record Field(String label, String value) {}

    /** What is different between two states, whose fields are found by the same keys. */
    public static List<Change> between(Map<String, Field> before, Map<String, Field> after) {
        List<Change> changes = new ArrayList<>();
        after.forEach((key, field) -> {
            Field old = before.get(key);
            if (old == null) {
                changes.add(whole(field, Kind.INSERTED));
            } else if (!Objects.equals(old.value, field.value)) {
                changes.add(new Change(field.label, WordDiff.of(old.value, field.value)));
            }
        });
        before.forEach((key, field) -> {
            if (!after.containsKey(key)) {
                changes.add(whole(field, Kind.DELETED));
            }
        });
        return changes;
    }

    /** All of a state, where there is none before it. */
    public static List<Change> all(Map<String, Field> state) {
        return state.values().stream().map(field -> whole(field, Kind.KEPT)).toList();
    }

    private static Change whole(Field field, Kind kind) {
        return new Change(field.label, Piece.of(kind, field.value));
    }
}
