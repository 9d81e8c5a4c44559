package org.onrecord.statement;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;

import org.onrecord.changeset.ChangesetView;
import org.onrecord.list.Column;
import org.onrecord.list.Presentation;

/** One version of a statement with the changeset that made it. */
public record HistoryEntry(@NotNull ChangesetView changeset, @NotNull StatementView statement) {
    private static final List<String> SHOWN = List.of("date", "stance", "text");

    static final Presentation<HistoryEntry> PRESENTATION = Presentation.of(Stream.concat(
            Stream.of(
                    Column.<HistoryEntry>shown("changeset", 9, entry -> entry.changeset.number()),
                    Column.<HistoryEntry>of("by", 12, entry -> entry.changeset.by()),
                    Column.<HistoryEntry>of("reason", 16, entry -> entry.changeset.reason())),
            StatementPresentation.COLUMNS.stream().filter(column -> column.exported() || SHOWN.contains(column.name()))
                    .map(HistoryEntry::column))
            .toList());

    private static Column<HistoryEntry> column(Column<StatementView> column) {
        Function<StatementView, ?> value = column.value();
        return new Column<>(column.name(), entry -> value.apply(entry.statement), column.exported(), column.width());
    }
}
