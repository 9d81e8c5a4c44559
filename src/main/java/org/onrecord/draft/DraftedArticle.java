package org.onrecord.draft;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.document.Difference;
import org.onrecord.document.DocumentView;
import org.onrecord.speaker.SpeakerView;

/** What an article was read as. */
public record DraftedArticle(
        @NotNull @Schema(description = "The plain text that was read, in which offsets count Unicode code points") String text,
        @Schema(description = "The document on record that the article is, which the drafts name; absent where there is none, or it cannot be told") DocumentView document,
        @Schema(description = "What was sent of that document and is not what the record says; absent where nothing is. The text is read by what the record says, "
                + "and drafts keep what was sent, as printed") List<Difference> differs,
        @NotNull @Schema(
                description = "At most five other documents on record that it may be: of the same title near its day, or at an address like its own") List<DocumentView> documents,
        @NotNull @Schema(
                description = "Those on record whom the drafts name by their ids, as speakers, relays or the publisher") List<SpeakerView> speakers,
        @NotNull @Schema(description = "In the order of the text") List<DraftView> items) {}
