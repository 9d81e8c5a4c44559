package org.onrecord.storage;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A backup that was made and read back. */
@Schema(description = "A backup that was made and read back.")
record BackupView(
        @Schema(examples = "onrecord-12-20261125T091500.000Z.zip",
                description = "The name of the file, in the directory `backups` of the data directory.") String name,
        @Schema(examples = "48213") long bytes,
        @Schema(examples = "12", description = "The last changeset in it.") long changeset,
        @Schema(description = "SHA-256 of the file, in hexadecimal.") String sha256,
        @Schema(description = "When it had been read back whole.") Instant verifiedAt) {}
