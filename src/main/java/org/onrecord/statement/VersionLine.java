package org.onrecord.statement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.onrecord.api.ArchiveLine;
import org.onrecord.date.EdtfDate;
import org.onrecord.statement.StatementView.LinkView;

/**
 * A version of a statement in an export.
 *
 * @param changeset the one that made it
 * @param until     the one that ended it, or {@code null} where it is current
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonTypeName("version")
public record VersionLine(@NotNull UUID id, @NotNull Integer version, @NotNull Long changeset, Long until, Boolean retracted,
        @NotNull String text, Boolean verbatim, String language, @NotNull Stance stance, @NotNull StanceBasis stanceBasis,
        @NotNull EdtfDate date, @NotNull String speaker, String claim, @NotNull List<AppearanceLine> appearances, List<LinkView> links,
        String externalId) implements ArchiveLine {

    public VersionLine {
        appearances = appearances == null ? List.of() : appearances;
        links = links == null ? List.of() : links;
    }

    /** One place where it appeared. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AppearanceLine(@NotNull UUID document, List<HopLine> chain, String medium, String printedName, String cue, Quote quote) {
        public AppearanceLine {
            chain = chain == null ? List.of() : chain;
        }
    }

    /** One relay. */
    record HopLine(@NotNull String speaker, String verb, String url) {}

    Stream<String> speakers() {
        return Stream.concat(Stream.of(speaker),
                appearances.stream().flatMap(appearance -> appearance.chain.stream()).map(HopLine::speaker));
    }
}
