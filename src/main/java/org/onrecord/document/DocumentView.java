package org.onrecord.document;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.speaker.SpeakerView;

/** A document as statements refer to it. */
public record DocumentView(
        UUID id,
        @Schema(examples = "https://news.example/2023/drones") String url,
        String title,
        SpeakerView publisher,
        @Schema(examples = "2023-02-06", description = "EDTF, as given") String published) {

    public static DocumentView of(Document document) {
        return new DocumentView(document.id, document.url, document.title, SpeakerView.of(document.publisher),
                document.published == null ? null : document.published.value());
    }
}
