package org.onrecord.api;

import java.util.Optional;

import io.vertx.ext.web.RoutingContext;

/** Makes pages for people on an event loop, of answers that are made there. */
public interface PagesAtOnce {
    /**
     * The page of an answer.
     *
     * @param answer to a request whose path has no variables
     * @return none where the page takes longer
     */
    Optional<byte[]> page(Object answer, RoutingContext request);

    /** Whether there may be a page for a path. */
    boolean isOf(String path);
}
