package org.onrecord.document;

import jakarta.validation.Valid;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.SpeakerDraft;
import org.onrecord.text.Name;
import org.onrecord.text.WebAddress;

/** A document as an editor sends it, whole: what is left out, it does not have. */
@Schema(description = "The whole new state of a document: what is left out, it does not have.")
public record DocumentState(
        @WebAddress @Schema(examples = "https://news.example/2023/drones") String url,
        @Name(max = 500) @Schema(examples = "Iran denies report on drone plant") String title,
        @Valid SpeakerDraft publisher,
        EdtfDate published) {

    @JsonCreator
    public DocumentState {
        if (url == null && title == null) {
            throw new IllegalArgumentException("should have a 'url' (http or https) or, where there is none, a 'title'");
        }
    }
}
