package org.onrecord.statement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The forms in which one statement is answered, of those that {@link org.onrecord.list.Format} has. */
enum StatementFormat {
    @JsonProperty("json")
    JSON, @JsonProperty("jsonld")
    JSON_LD, @JsonProperty("txt")
    TXT, @JsonProperty("bibtex")
    BIBTEX, @JsonProperty("csl")
    CSL, @JsonProperty("wikipedia")
    WIKIPEDIA, @JsonProperty("html")
    HTML
}
