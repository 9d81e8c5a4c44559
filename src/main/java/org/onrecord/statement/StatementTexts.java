package org.onrecord.statement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Of a {@link StatementView}, all in which words can be found; read by itself, it is there in half the time. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StatementTexts(String language, String text, Speaker speaker, Claim claim, List<Appearance> appearances) {
    /** By whom it was said. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Speaker(String name) {}

    /** What it is about. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Claim(String text) {}

    /** Where it was printed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Appearance(String printedName, Quote quote) {}

    /** As it was printed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Quote(String exact) {}

    /** All of them, each once. */
    public Stream<String> all() {
        Stream<String> printed = appearances.stream()
                .flatMap(one -> Stream.of(one.quote == null ? null : one.quote.exact, one.printedName));
        return Stream.of(Stream.of(text), printed, Stream.of(speaker.name, claim == null ? null : claim.text))
                .flatMap(some -> some).filter(Objects::nonNull).distinct();
    }
}
