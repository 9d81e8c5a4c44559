package org.onrecord.web.edit;

import jakarta.ws.rs.core.UriBuilder;

/**
 * What a form is of.
 *
 * @param kind a speaker, a claim or a document, as its path and suggestions name it
 * @param id   {@code null} of a new one
 */
record Curated(String kind, String id) {
    /** The path of all of its sort. */
    public String path() {
        return "/" + kind + "s";
    }

    /** The path of its page. */
    public String page() {
        return below("");
    }

    public String history() {
        return below("history");
    }

    /** The path of the page on which a speaker is split. */
    public String split() {
        return "/edit" + below("split");
    }

    /** Whether it goes by an id that tells something. */
    public boolean named() {
        return !kind.equals("document");
    }

    private String below(String segment) {
        return UriBuilder.fromPath(path()).path("{id}").path(segment).build(id).toString();
    }
}
