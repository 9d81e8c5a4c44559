package org.onrecord.exchange.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.commons.lang3.StringUtils;

import org.onrecord.api.Brevity;
import org.onrecord.api.Nearest;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;

/**
 * What the columns of CSV give.
 *
 * @param columns   their names
 * @param targets   the fields that each gives, in the same order
 * @param constants what fields have where no column gives them a value
 */
record CsvHeader(List<String> columns, List<List<CsvTarget>> targets, Map<CsvTarget, String> constants) {
    private static final Set<CsvField> REQUIRED = EnumSet.of(CsvField.TEXT, CsvField.STANCE, CsvField.DATE);
    private static final String NAMELESS = "";
    private static final int SHOWN = 60;

    /** @throws ProblemException that says all that is wrong with it */
    static CsvHeader of(CsvCells cells, TableOptions options) {
        if (cells.tooLarge() || cells.tooMany()) {
            throw ProblemException.validation(Fault.pointer("", "The header has " + cells.count() + " columns in " + cells.length()
                    + " characters; send at most " + CsvCells.MOST + " columns in " + Upload.LONGEST_ROW + " characters"));
        }
        List<String> columns = cells.cells().stream().map(String::strip).toList();
        List<Fault> faults = new ArrayList<>();
        repeated(columns, options.columns().getOrDefault(NAMELESS, List.of()), faults);
        CsvHeader header = new CsvHeader(columns, targets(columns, options.columns(), faults), constants(options.values(), faults));
        header.absent(options.columns().keySet(), faults);
        if (faults.isEmpty()) {
            header.missing(faults);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.validation(faults);
        }
        return header;
    }

    /** The name of the column that gives something. */
    String column(CsvTarget target) {
        for (int i = 0; i < columns.size(); i++) {
            if (targets.get(i).contains(target)) {
                return columns.get(i);
            }
        }
        return target.word();
    }

    /** The sources of which it has columns, in order. */
    List<Integer> sources() {
        return targets.stream().flatMap(List::stream).filter(target -> target.field().ofSource()).map(CsvTarget::source).distinct().sorted()
                .toList();
    }

    /** How many cells a row must have: no blank ones beyond the last name. */
    int width() {
        int width = columns.size();
        while (width > 0 && columns.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** Whether nothing has been said of a column that has no name; spreadsheets have such beside their tables, with nothing in them. */
    boolean nameless(int column, TableOptions options) {
        return columns.get(column).isEmpty() && !options.columns().containsKey(NAMELESS);
    }

    private static void repeated(List<String> columns, List<String> nameless, Collection<Fault> faults) {
        boolean used = nameless.stream().anyMatch(word -> !word.equals(CsvField.IGNORED));
        columns.stream().filter(column -> used || !column.isEmpty())
                .collect(Collectors.groupingBy(column -> column, LinkedHashMap::new, Collectors.counting()))
                .forEach((column, times) -> {
                    if (times > 1) {
                        faults.add(Fault.pointer("", "The column '" + shown(column) + "' stands in the header " + times
                                + " times; give each a name of its own"));
                    }
                });
    }

    private void absent(Set<String> mapped, Collection<Fault> faults) {
        Set<String> absent = new TreeSet<>(mapped);
        columns.forEach(absent::remove);
        absent.forEach(column -> faults.add(Fault.parameter("column." + column, "names no column of the header; "
                + Nearest.didYouMean(column, columns) + "there are " + Brevity.list(columns.stream().map(CsvHeader::shown).toList()))));
    }

    private static String shown(String column) {
        return StringUtils.abbreviate(column, "\u2026", SHOWN);
    }

    private static List<List<CsvTarget>> targets(List<String> columns, Map<String, List<String>> mapped, List<Fault> faults) {
        List<List<CsvTarget>> targets = new ArrayList<>();
        boolean first = true;
        for (String column : columns) {
            if (mapped.containsKey(column)) {
                targets.add(mapped(column, mapped.get(column), faults));
            } else {
                Optional<CsvTarget> target = CsvTarget.named(column);
                targets.add(target.stream().toList());
                if (target.isEmpty() && !column.isEmpty()) {
                    faults.add(unknown(shown(column), first));
                    first = false;
                }
            }
        }
        return targets;
    }

    /** @param first of several, which says for all of them what there is */
    private static Fault unknown(String column, boolean first) {
        return Fault.pointer("", "The column '" + column + "' is no field; " + Nearest.didYouMean(column, CsvField.words())
                + (first
                        ? "map it with column." + column + "=FIELD or leave it out with column." + column + "=" + CsvField.IGNORED
                                + "; the fields are " + CsvField.list()
                        : "map it or leave it out too"));
    }

    private static List<CsvTarget> mapped(String column, List<String> words, Collection<Fault> faults) {
        List<CsvTarget> fields = new ArrayList<>();
        for (String word : words) {
            if (!word.equals(CsvField.IGNORED)) {
                CsvTarget.named(word).ifPresentOrElse(fields::add, () -> faults.add(unknown("column." + column, word)));
            }
        }
        return fields;
    }

    private static Map<CsvTarget, String> constants(Map<String, String> values, Collection<Fault> faults) {
        Map<CsvTarget, String> constants = new HashMap<>();
        values.forEach((word, value) -> CsvTarget.named(word).ifPresentOrElse(target -> constants.put(target, value),
                () -> faults
                        .add(Fault.parameter("default." + word, "names no field; the fields are " + CsvField.list()))));
        return constants;
    }

    private static Fault unknown(String parameter, String word) {
        return Fault.parameter(parameter, "should be a field or " + CsvField.IGNORED + ", not '" + word + "'; "
                + Nearest.didYouMean(word, CsvField.words()) + "the fields are " + CsvField.list());
    }

    private void missing(Collection<Fault> faults) {
        Set<CsvField> given = EnumSet.noneOf(CsvField.class);
        targets.stream().flatMap(List::stream).map(CsvTarget::field).forEach(given::add);
        constants.keySet().stream().map(CsvTarget::field).forEach(given::add);
        REQUIRED.stream().filter(field -> !given.contains(field)).forEach(field -> faults.add(missing(field.word)));
        if (!given.contains(CsvField.SPEAKER) && !given.contains(CsvField.ANONYMOUS)) {
            faults.add(missing("speaker' or 'anonymous"));
        }
        if (!given.contains(CsvField.URL) && !given.contains(CsvField.TITLE)) {
            faults.add(missing("url' or 'title"));
        }
    }

    private static Fault missing(String word) {
        return Fault.pointer("",
                "No column gives '" + word + "'; map one with column.NAME=FIELD, or give all rows one value with default.FIELD=VALUE");
    }
}
