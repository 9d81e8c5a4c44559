package org.onrecord.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

import org.onrecord.document.DocumentDraft;
import org.onrecord.text.Words;

/** An article as a client sends it, to have the statements in it drafted. */
@Schema(description = "An article in English: the document that it is, and its words as plain text or as HTML.")
public record ArticleDraft(
        @NotNull @Valid DocumentDraft document,
        @Words @CodePointLength(max = LONGEST, message = "should have at most {max} characters") @Schema(
                description = "Its words, each paragraph in a line of its own; or `html`.",
                examples = "Ann Gales denied on Monday that the plant would close.") String text,
        @Words @Schema(description = "Its words in HTML, of which the paragraphs are read; or `text`.",
                examples = "<p>Ann Gales denied on Monday that the plant would close.</p>") String html,
        @Schema(description = "Whether beliefs, wishes and plans, which nobody need have uttered, are wanted too.") Boolean attitudes) {

    /** As many characters are read in a few seconds; an article has a tenth of them. */
    static final int LONGEST = 50_000;

    public ArticleDraft {
        attitudes = attitudes != null && attitudes;
    }
}
