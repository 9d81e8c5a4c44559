package org.onrecord.api;

import java.util.List;
import java.util.function.Function;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * One page of a list.
 *
 * @param items     at most {@code limit}
 * @param next      the path and query of the next page, absent on the last
 * @param total     how many items all pages have, with {@code count=exact} only
 * @param changeset the changeset whose record the list shows; later pages show the same
 */
public record Page<T>(
        List<T> items,
        @Schema(description = "Path and query of the next page; absent on the last.") String next,
        @Schema(description = "The number of items on all pages, with count=exact only.") Long total,
        @Schema(description = "The number of the changeset that the list reflects; the following pages reflect the same.") long changeset) {

    /** The only page of a list. */
    public static <T> Page<T> whole(List<T> items, long changeset) {
        return new Page<>(items, null, null, changeset);
    }

    /**
     * @param found one item more than the limit, where there is one
     * @param views what clients see of items
     * @param key   what the list sorts by
     * @param id    what tells items with the same key apart
     */
    public static <E, T> RestResponse<Page<T>> of(List<E> found, Function<List<E>, List<T>> views, Function<E, Object> key,
            Function<E, Object> id, Paging paging, Long total, long changeset, UriInfo uri) {
        if (found.size() <= paging.limit()) {
            return RestResponse.ok(new Page<>(views.apply(found), null, total, changeset));
        }
        List<E> items = found.subList(0, paging.limit());
        E last = items.get(paging.limit() - 1);
        String cursor = new Cursor(changeset, key.apply(last).toString(), id.apply(last).toString(), Cursor.fingerprint(uri)).encoded();
        String next = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build().toASCIIString()
                .substring(uri.getBaseUri().toASCIIString().length() - 1);
        return ResponseBuilder.ok(new Page<>(views.apply(items), next, total, changeset))
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"").build();
    }
}
