package org.onrecord.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.EnumWords;
import org.onrecord.list.Column;
import org.onrecord.list.Presentation;

/** How many statements share some values; it has those that were asked for, where there are any. */
@Schema(description = "How many statements share some values; it has those that were asked for, where the statements have any.")
public record StatisticsRow(
        @Schema(examples = "nour-news", description = "The id of a speaker") String speaker,
        @Schema(examples = "denial") String stance,
        @Schema(examples = "iran-russia-drone-plant", description = "The id of a claim") String claim,
        @Schema(description = "The id of the speaker that published it") String publisher,
        @Schema(examples = "Twitter") String medium,
        @Schema(examples = "denied", description = "The verb with which outlets reported it") String cue,
        @Schema(examples = "en") String language,
        @Schema(examples = "the-wall-street-journal",
                description = "The id of a speaker in the chain; `none` where nobody relayed it") String via,
        @Schema(examples = "the-wall-street-journal", description = "The id of the speaker of a statement that it denies") String denies,
        @Schema(description = "The id of the speaker of a statement that it confirms") String confirms,
        @JsonProperty("responds-to") @Schema(
                description = "The id of the speaker of a statement that it responds to; named as the dimension is") String respondsTo,
        @Schema(description = "The id of the speaker of a statement that it repeats") String repeats,
        @Schema(description = "The id of the speaker of a statement that it corrects") String corrects,
        @Schema(description = "The id of the speaker of a statement that it retracts") String retracts,
        @Schema(examples = "2023-02",
                description = "2023-02-06, 2023-W06, 2023-02, 2023-Q1 or 2023; absent where the date has no start") String period,
        @Schema(examples = "2023-02-01", description = "The first day of that period") LocalDate start,
        @Schema(examples = "12", description = "How many statements, each once however many outlets carried it") @NotNull long statements,
        @Schema(examples = "31", description = "How many appearances of these statements") @NotNull long appearances,
        @Schema(examples = "2",
                description = "How many of the statements may belong to another period; without `period`, are not dated to a day") @NotNull long uncertain) {
    /** The width of a terminal that the figures leave. */
    private static final int SPACE = 42;

    static Presentation<StatisticsRow> presentation(Grouping grouping) {
        List<Column<StatisticsRow>> columns = new ArrayList<>();
        List<Dimension> dimensions = grouping.dimensions();
        dimensions.forEach(dimension -> columns
                .add(Column.of(EnumWords.of(dimension), SPACE / dimensions.size(), row -> row.value(dimension))));
        if (grouping.period() != null) {
            columns.add(Column.of("period", 10, StatisticsRow::period));
            columns.add(Column.exported("start", StatisticsRow::start));
        }
        columns.add(Column.of("statements", 10, StatisticsRow::statements));
        columns.add(Column.of("appearances", 11, StatisticsRow::appearances));
        columns.add(Column.of("uncertain", 9, StatisticsRow::uncertain));
        return Presentation.of(columns);
    }

    /** What its statements have in common there, or {@code null}. */
    public String value(Dimension dimension) {
        return switch (dimension) {
            case SPEAKER -> speaker;
            case STANCE -> stance;
            case CLAIM -> claim;
            case PUBLISHER -> publisher;
            case MEDIUM -> medium;
            case CUE -> cue;
            case LANGUAGE -> language;
            case VIA -> via;
            case DENIES -> denies;
            case CONFIRMS -> confirms;
            case RESPONDS_TO -> respondsTo;
            case REPEATS -> repeats;
            case CORRECTS -> corrects;
            case RETRACTS -> retracts;
        };
    }
}
