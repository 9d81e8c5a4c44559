package org.onrecord.document;

import jakarta.validation.Valid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.SpeakerDraft;
import org.onrecord.text.Name;
import org.onrecord.text.WebAddress;

/** A document as a client names it: by its URL or, where it has none (a broadcast), by its title, publisher and date. */
@Schema(description = "A document: known by its URL or, without one, by title, publisher and date; recorded where it is not known.")
public record DocumentDraft(
        @WebAddress @Schema(examples = "https://news.example/2023/drones") String url,
        @Name(max = 500) @Schema(examples = "Iran denies report on drone plant") String title,
        @Valid SpeakerDraft publisher,
        EdtfDate published) {

    public DocumentDraft {
        if (url == null && title == null) {
            throw new IllegalArgumentException("should have a 'url' (http or https) or, where there is none, a 'title'");
        }
    }
}
