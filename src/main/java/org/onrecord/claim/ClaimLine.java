package org.onrecord.claim;

import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.api.ArchiveLine;
import org.onrecord.text.Slug;

/**
 * A claim in an export, with the ids that it had.
 *
 * @param origin the id that it was recorded under, by which other lines name it; {@code null} where it still has that
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonTypeName("claim")
public record ClaimLine(@NotNull @Pattern(regexp = Slug.FORM, message = Slug.RULE) String id, @NotNull String text, String negation,
        List<@Pattern(regexp = Slug.FORM, message = Slug.RULE) String> formerIds,
        @Pattern(regexp = Slug.FORM, message = Slug.RULE) String origin, @Min(1) Long revision) implements ArchiveLine {

    @Override
    public ClaimState draft() {
        return new ClaimState(null, text, negation);
    }
}
