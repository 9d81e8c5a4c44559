package org.onrecord.exchange.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where a cell goes: {@code url}, or {@code url.2} for the second source of the same row.
 *
 * @param source from 1; 1 where the field is none of a source
 */
record CsvTarget(CsvField field, int source) {
    private static final Pattern OF_SOURCE = Pattern.compile("(.+)\\.([1-9]\\d?)");
    private static final String FIRST = "/appearances/0";
    private static final Pattern APPEARANCE = Pattern.compile("/appearances/(\\d+)(.*)");

    static CsvTarget of(CsvField field) {
        return new CsvTarget(field, 1);
    }

    static Optional<CsvTarget> named(String word) {
        Matcher of = OF_SOURCE.matcher(word);
        return of.matches()
                ? CsvField.named(of.group(1)).filter(CsvField::ofSource).map(field -> new CsvTarget(field, Integer.parseInt(of.group(2))))
                : CsvField.named(word).map(CsvTarget::of);
    }

    /**
     * What a pointer into a draft leads to.
     *
     * @param sources those that the appearances of the draft are of, in their order
     */
    static Optional<CsvTarget> at(String pointer, List<Integer> sources) {
        Matcher appearance = APPEARANCE.matcher(pointer);
        if (!appearance.matches()) {
            return CsvField.at(pointer).map(CsvTarget::of);
        }
        int index = Integer.parseInt(appearance.group(1));
        return CsvField.at(FIRST + appearance.group(2))
                .map(field -> new CsvTarget(field, index < sources.size() ? sources.get(index) : index + 1));
    }

    /** The cell of which a draft has what a pointer leads to, or the first of which it has something within that; {@code null} where it has none. */
    static String cell(JsonNode draft, String pointer) {
        Matcher appearance = APPEARANCE.matcher(pointer);
        String source = appearance.matches() ? "/appearances/" + appearance.group(1) : FIRST;
        String of = appearance.matches() ? FIRST + appearance.group(2) : pointer;
        return Arrays.stream(CsvField.values())
                .filter(field -> of.startsWith(field.pointer) || !of.isEmpty() && field.pointer.startsWith(of))
                .map(field -> draft.at(field.ofSource() ? source + field.pointer.substring(FIRST.length()) : field.pointer))
                .filter(node -> !node.isMissingNode() && !node.isNull()).findFirst().map(CsvField::cell).orElse(null);
    }

    String word() {
        return source == 1 ? field.word : field.word + "." + source;
    }
}
