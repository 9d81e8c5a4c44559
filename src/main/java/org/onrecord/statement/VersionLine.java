package org.onrecord.statement;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.api.ArchiveLine;
import org.onrecord.date.EdtfDate;
import org.onrecord.statement.StatementView.LinkView;

/**
 * A version of a statement in an export.
 *
 * @param changeset the one that made it
 * @param until     the one that ended it, or {@code null} where it is current
 * @param purged    the one that has removed the words, or {@code null}
 * @param digest    what its digest was while it had its words, or {@code null} where it has them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonTypeName("version")
public record VersionLine(@NotNull UUID id, @NotNull Integer version, @NotNull Long changeset, Long until, Boolean retracted,
        @NotNull String text, Boolean verbatim, String language, @NotNull Stance stance, @NotNull StanceBasis stanceBasis,
        @NotNull EdtfDate date, @NotNull String speaker, String claim, @NotNull List<AppearanceLine> appearances, List<LinkView> links,
        String externalId, Long purged, String digest) implements ArchiveLine {

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

    /** As it was when it was written, which its digest is of. */
    VersionLine sealed() {
        return new VersionLine(id, version, changeset, null, retracted, text, verbatim, language, stance, stanceBasis, date, speaker, claim,
                appearances, links, externalId, null, null);
    }

    Stream<String> speakers() {
        return Stream.concat(Stream.of(speaker),
                appearances.stream().flatMap(appearance -> appearance.chain.stream()).map(HopLine::speaker));
    }
}
