package org.onrecord.changeset;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.onrecord.api.ArchiveLine;
import org.onrecord.text.Sha256;
import org.onrecord.text.Slug;
import org.onrecord.text.Words;

/**
 * A changeset in an export, with the speakers, claims and documents that it curated.
 *
 * @param hash  as {@link ChangesetHasher} has it
 * @param seals of what it wrote in place: subject, key and digest, with a space between
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonTypeName("changeset")
public record ChangesetLine(@NotNull Long number, @NotNull Instant at, @NotNull @Words String by, @NotNull @Words String reason,
        List<@Pattern(regexp = Slug.FORM, message = Slug.RULE) String> speakers, List<@Pattern(regexp = Slug.FORM, message = Slug.RULE) String> claims,
        List<UUID> documents,
        @NotNull @Pattern(regexp = Sha256.HEX, message = Sha256.RULE) String hash, List<String> seals) implements ArchiveLine {

    /** As its own hash has it. */
    static ChangesetLine unsealed(Changeset changeset, Map<Subject, List<String>> curated) {
        return new ChangesetLine(changeset.number, changeset.at, changeset.author, changeset.reason, curated.get(Subject.SPEAKER),
                curated.get(Subject.CLAIM), documents(curated.get(Subject.DOCUMENT)), null, null);
    }

    private static List<UUID> documents(List<String> ids) {
        return ids == null ? null : ids.stream().map(UUID::fromString).toList();
    }

    ChangesetLine sealed(String itsHash, List<String> itsSeals) {
        return new ChangesetLine(number, at, by, reason, speakers, claims, documents, itsHash, itsSeals);
    }
}
