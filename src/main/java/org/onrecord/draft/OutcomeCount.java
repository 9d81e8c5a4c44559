package org.onrecord.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.EnumWords;
import org.onrecord.draft.OutcomeRepository.Row;
import org.onrecord.draft.Outcomes.Outcome;
import org.onrecord.draft.Outcomes.Part;
import org.onrecord.list.Column;
import org.onrecord.list.Presentation;

/** What became of the drafts that a rule found. */
@Schema(description = "What became of the drafts that a rule found.")
public record OutcomeCount(
        @NotNull @Schema(examples = "speaker-that") String rule,
        @NotNull @Schema(examples = "12", description = "All of them, whatever became of them") long offered,
        @NotNull @Schema(examples = "7", description = "Recorded as they were") long accepted,
        @NotNull @Schema(examples = "3", description = "Recorded after changes") long mended,
        @NotNull @Schema(examples = "1") long dropped,
        @NotNull @Schema(description = "How many had a part changed, by its name",
                examples = "{\"speaker\": 2, \"stance\": 1}") Map<String, Long> changed) {

    public static final Presentation<OutcomeCount> PRESENTATION = Presentation.of(columns());

    private static List<Column<OutcomeCount>> columns() {
        List<Column<OutcomeCount>> columns = new ArrayList<>(List.of(
                Column.of("rule", 20, OutcomeCount::rule),
                Column.of("offered", 9, OutcomeCount::offered),
                Column.of("accepted", 9, OutcomeCount::accepted),
                Column.of("mended", 9, OutcomeCount::mended),
                Column.of("dropped", 9, OutcomeCount::dropped)));
        for (Part part : Part.values()) {
            String word = EnumWords.of(part);
            columns.add(Column.exported("changed:" + word, count -> count.changed.getOrDefault(word, 0L)));
        }
        return columns;
    }

    static List<OutcomeCount> of(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(Row::rule)).entrySet().stream()
                .map(rule -> of(rule.getKey(), rule.getValue()))
                .sorted(Comparator.comparing(OutcomeCount::offered).reversed().thenComparing(OutcomeCount::rule)).toList();
    }

    private static OutcomeCount of(String rule, List<Row> rows) {
        Map<String, Long> changed = rows.stream()
                .flatMap(row -> Stream.of(row.changed().split(" ")).filter(part -> !part.isEmpty())
                        .map(part -> Map.entry(part, row.drafts())))
                .collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new, Collectors.summingLong(Map.Entry::getValue)));
        return new OutcomeCount(rule, rows.stream().mapToLong(Row::drafts).sum(), drafts(rows, Outcome.ACCEPTED),
                drafts(rows, Outcome.MENDED), drafts(rows, Outcome.DROPPED), changed);
    }

    private static long drafts(List<Row> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).mapToLong(Row::drafts).sum();
    }
}
