package org.onrecord.statement;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.text.Words;

/** The words as a document prints them, with what stands around them (TextQuoteSelector of the W3C Web Annotation Data Model). */
public record Quote(
        @NotNull @Words @Schema(examples = "Reports by Western media in this regard are sheer lies.") String exact,
        @Words String prefix,
        @Words String suffix) {

    static Quote of(String exact, String prefix, String suffix) {
        return exact == null ? null : new Quote(exact, prefix, suffix);
    }
}
