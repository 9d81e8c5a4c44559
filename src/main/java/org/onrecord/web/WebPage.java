package org.onrecord.web;

import java.util.Optional;

import io.quarkus.qute.TemplateInstance;

/**
 * How what a path of the API answers is shown to people. A page for a path is a bean that implements this; what has none is shown by {@link PlainPage}.
 *
 * @param <T> what the method of the resource answers
 */
public interface WebPage<T> {
    /** The path as resources give it, with its variables: {@code /statements/{id}}. */
    String path();

    /** What the method of the resource answers; where it has its JSON at hand, it is read from that. */
    Class<? super T> type();

    TemplateInstance show(T answer, WebRequest request);

    /** Whether it shows no more than is at hand with the answer, so that an event loop need not wait for it. */
    default boolean atOnce() {
        return false;
    }

    /**
     * The page without an answer, where it has a form by which the request can be mended.
     *
     * @param request with its {@link WebRequest#refusal}
     */
    default Optional<TemplateInstance> refused(WebRequest request) {
        return Optional.empty();
    }
}
