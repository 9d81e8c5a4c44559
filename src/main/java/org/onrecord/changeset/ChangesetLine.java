package org.onrecord.changeset;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.onrecord.api.ArchiveLine;

/**
 * A changeset in an export, with the speakers and claims that it curated.
 *
 * @param hash  as {@link Seals} has it
 * @param seals of what it wrote in place: subject, key and digest, with a space between
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonTypeName("changeset")
public record ChangesetLine(@NotNull Long number, @NotNull Instant at, @NotNull String by, @NotNull String reason, List<String> speakers,
        List<String> claims, @NotNull String hash, List<String> seals) implements ArchiveLine {

    /** As its own hash has it. */
    static ChangesetLine unsealed(Changeset changeset, Map<Subject, List<String>> curated) {
        return new ChangesetLine(changeset.number, changeset.at, changeset.author, changeset.reason, curated.get(Subject.SPEAKER),
                curated.get(Subject.CLAIM), null, null);
    }

    ChangesetLine sealed(String itsHash, List<String> itsSeals) {
        return new ChangesetLine(number, at, by, reason, speakers, claims, itsHash, itsSeals);
    }
}
