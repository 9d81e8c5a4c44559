package org.onrecord.document;

import java.util.UUID;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.api.ArchiveLine;
import org.onrecord.date.EdtfDate;

/** A document in an export. */
@JsonTypeName("document")
public record DocumentLine(@NotNull UUID id, String url, String title, String publisher, EdtfDate published,
        @Min(1) Long revision) implements ArchiveLine {

    @Override
    public DocumentDraft draft() {
        return new DocumentDraft(null, url, title, null, published);
    }
}
