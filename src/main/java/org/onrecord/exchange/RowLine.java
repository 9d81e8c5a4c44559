package org.onrecord.exchange;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.api.ArchiveLine;

/** In an export, which statement a row of a data set became, so that the same import changes nothing in a record that was restored either. */
@JsonTypeName("row")
record RowLine(@NotNull String dataset, @NotNull String externalId, @NotNull UUID statement,
        @NotNull String digest) implements ArchiveLine {}
