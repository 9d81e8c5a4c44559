package org.onrecord.document;

import jakarta.validation.Valid;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.SpeakerDraft;
import org.onrecord.text.Name;
import org.onrecord.text.WebAddress;

/** A document as a client names it: by its URL or, where it has none (a broadcast), by its title, publisher and date. */
@Schema(description = "A document: a string is the id or URL of one on record, an object also describes a new one. "
        + "One without a URL is known by its title, publisher and date, as far as they are given.")
public record DocumentDraft(
        @Schema(format = "uuid", description = "The id of a document on record",
                examples = "01a20b99-5ec5-7b83-a518-b55ebfdb9d98") String id,
        @WebAddress @Schema(examples = "https://news.example/2023/drones") String url,
        @Name(max = 500) @Schema(examples = "Iran denies report on drone plant") String title,
        @Valid SpeakerDraft publisher,
        EdtfDate published) {

    @JsonCreator
    public DocumentDraft {
        if (id == null && url == null && title == null) {
            throw new IllegalArgumentException(
                    "should have the 'id' of a known document, a 'url' (http or https) or, where there is none, a 'title'");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DocumentDraft of(String idOrUrl) {
        boolean url = idOrUrl.contains(":");
        return new DocumentDraft(url ? null : idOrUrl, url ? idOrUrl : null, null, null, null);
    }
}
