package org.onrecord.exchange;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.api.ArchiveLine;
import org.onrecord.text.Name;
import org.onrecord.text.Sha256;

/** In an export, which statement a row of a data set became, so that the same import changes nothing in a record that was restored either. */
@JsonTypeName("row")
record RowLine(@NotNull @Name(max = ImportOptions.LONGEST_DATASET) String dataset, @NotNull @Name String externalId,
        @NotNull UUID statement,
        @NotNull @Pattern(regexp = "|" + Sha256.HEX, message = Sha256.RULE) String digest) implements ArchiveLine {}
