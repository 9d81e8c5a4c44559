package org.onrecord.web.edit;

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

    /** Whether it goes by an id that tells something. */
    public boolean named() {
        return !kind.equals("document");
    }
}
