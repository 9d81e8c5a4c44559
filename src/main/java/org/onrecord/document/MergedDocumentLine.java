package org.onrecord.document;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.curation.MergeLine;

/** A merge of documents in an export. */
@JsonTypeName("merged-document")
public record MergedDocumentLine(@NotNull String id, @NotNull String into, @NotNull String survivor) implements MergeLine {}
