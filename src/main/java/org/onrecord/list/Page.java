package org.onrecord.list;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.WithJson;

/**
 * One page of a list.
 *
 * @param items     at most {@code limit}
 * @param next      the path and query of the next page, absent on the last
 * @param total     how many items all pages have, with {@code count=exact} only
 * @param changeset the changeset whose record the list shows; later pages show the same
 * @param rendition what other formats than JSON need to know
 */
public record Page<T>(
        @NotNull List<T> items,
        @Schema(description = "Path and query of the next page; absent on the last.") String next,
        @Schema(description = "The number of items on all pages, with count=exact only.") Long total,
        @Schema(description = "The number of the changeset that the list reflects; the following pages reflect the same.") @NotNull long changeset,
        @JsonIgnore @Schema(hidden = true) Rendition<T> rendition) implements WithJson {

    /**
     * @param presentation   what formats show of an item
     * @param representation how the page was asked for
     * @param following      the items behind these where the page is but the first part of what was asked for, else {@code null}
     */
    public record Rendition<T>(Presentation<T> presentation, Representation representation, Supplier<Page<T>> following) {}

    /** Of no list, for what can be shown without one. */
    public static <T> Page<T> nothing() {
        return new Page<>(List.of(), null, null, 0, null);
    }

    @Override
    public byte[] json(ObjectMapper mapper) throws IOException {
        return JsonPage.of(this, mapper);
    }

    /** The URL of the page. */
    URI self() {
        return rendition.representation.self();
    }

    /** The URL below which everything of the service is. */
    URI base() {
        return rendition.representation.base();
    }

    /** The path of the list, as the service knows it. */
    String path() {
        return rendition.representation.path();
    }

    /** The items behind these, or {@code null} where there are no more. */
    Page<T> following() {
        return rendition.following == null ? null : rendition.following.get();
    }
}
