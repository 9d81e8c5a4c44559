package org.onrecord.profile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.onrecord.api.CommaSeparated;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.date.DateBound;
import org.onrecord.profile.ClaimProfile.Status;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StatementFilter;

/** Which claims are asked for: all parameters combine with AND, the values of a repeated one with OR. */
public record ClaimFilter(
        @QueryParam("q") @Parameter(example = "drone", description = "A part of the text, whatever case and accents.") String q,
        @QueryParam("status") @CommaSeparated @Parameter(
                description = "How its record stands; several with commas between them, or repeated.") List<Status> status,
        @QueryParam("speaker") @Parameter(example = "nour-news",
                description = "Who has a statement on it that stands: slug, name or alias. `stance`, `from` and `to` are of the same statement.") List<String> speaker,
        @QueryParam("stance") @CommaSeparated @Parameter(
                description = "With which stance somebody, or the `speaker`, spoke on it; several with commas between them, or repeated.") List<Stance> stance,
        @QueryParam("from") @Parameter(example = "2023-01-30",
                description = "The first day, month or year (EDTF), or milliseconds since 1970, on which something may have been said of it, included.") DateBound from,
        @QueryParam("to") @Parameter(example = "2023-02",
                description = "The last day, month or year (EDTF), or milliseconds since 1970, on which something may have been said of it, included.") DateBound to,
        @QueryParam("firstFrom") @Parameter(example = "2023-01-30",
                description = "The first day, month or year (EDTF), or milliseconds since 1970, on which its first statement begins, included.") DateBound firstFrom,
        @QueryParam("firstTo") @Parameter(example = "2023-02",
                description = "The last day, month or year (EDTF), or milliseconds since 1970, on which its first statement begins, included.") DateBound firstTo,
        @QueryParam("minLatency") @Parameter(example = "PT1H",
                description = "The first denial may have taken that long, or longer (ISO 8601).") IsoDuration minLatency,
        @QueryParam("maxLatency") @Parameter(example = "P1D",
                description = "The first denial may have taken no longer than that (ISO 8601).") IsoDuration maxLatency,
        @QueryParam("minStatements") @Parameter(description = "At least so many statements on it stand.") StatementCount minStatements,
        @QueryParam("maxStatements") @Parameter(description = "At most so many statements on it stand.") StatementCount maxStatements) {

    /** Asks for the claims whose record stands so. */
    public static ClaimFilter withStatus(Status status) {
        return new ClaimFilter(null, List.of(status), List.of(), List.of(), null, null, null, null, null, null, null, null);
    }

    /** Whether it asks for more than a text. */
    boolean ofRecords() {
        return !status.isEmpty() || ofStatements()
                || Stream.of(firstFrom, firstTo, minLatency, maxLatency, minStatements, maxStatements).anyMatch(Objects::nonNull);
    }

    /** Whether there has to be a certain statement on the claim. */
    boolean ofStatements() {
        return !speaker.isEmpty() || !stance.isEmpty() || from != null || to != null;
    }

    /** What that has to be. */
    StatementFilter statements() {
        return new StatementFilter(speaker, null, stance, from, to, null, List.of(), List.of(), null, List.of(), List.of(), List.of(),
                List.of(),
                List.of(), null, List.of(), null, null);
    }

    /** @throws ProblemException where it contradicts itself */
    void check() {
        if (firstFrom != null && firstTo != null && !firstFrom.earliest().isBefore(firstTo.latest())) {
            throw contradiction("firstTo", "firstFrom");
        }
        if (minLatency != null && maxLatency != null && minLatency.seconds() > maxLatency.seconds()) {
            throw contradiction("maxLatency", "minLatency");
        }
        if (minStatements != null && maxStatements != null && minStatements.number() > maxStatements.number()) {
            throw contradiction("maxStatements", "minStatements");
        }
    }

    private static ProblemException contradiction(String parameter, String other) {
        return ProblemException.validation(Fault.parameter(parameter, "lies before '" + other + "', so that nothing could be found"));
    }

    boolean takes(ClaimFigures figures) {
        return (status.isEmpty() || status.contains(figures.status()))
                && (minStatements == null || figures.statements() >= minStatements.number())
                && (maxStatements == null || figures.statements() <= maxStatements.number()) && takesFirst(figures.first())
                && takesLatency(figures);
    }

    private boolean takesFirst(long first) {
        return firstFrom == null && firstTo == null || first != ClaimFigures.NONE
                && (firstFrom == null || first >= firstFrom.earliest().getEpochSecond())
                && (firstTo == null || first < firstTo.latest().getEpochSecond());
    }

    private boolean takesLatency(ClaimFigures figures) {
        return minLatency == null && maxLatency == null || figures.least() != ClaimFigures.NONE
                && (minLatency == null || figures.most() >= minLatency.seconds())
                && (maxLatency == null || figures.least() <= maxLatency.seconds());
    }
}
