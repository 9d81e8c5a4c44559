package org.onrecord.statement;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

import org.onrecord.list.Format;
import org.onrecord.list.LinkedData;

/** Writes a statement in the formats in which it is cited, and as linked data. */
@ApplicationScoped
public class StatementRenderer {
    private final ObjectWriter json;

    StatementRenderer(ObjectMapper json) {
        this.json = json.writer(SerializationFeature.INDENT_OUTPUT);
    }

    /** @param base the URL of the service */
    public String text(StatementView statement, Format format, URI base) {
        return switch (format) {
            case TXT -> statement.citation(base).plain() + "\n";
            case BIBTEX -> statement.citation(base).bibtex();
            case CSL -> json(statement.citation(base).csl());
            case WIKIPEDIA -> statement.citation(base).wikipedia() + "\n";
            case JSON_LD -> json(LinkedData.alone(statement.node(base)));
            case JSON, NDJSON, CSV, ATOM, HTML -> throw new IllegalArgumentException(format.name());
        };
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and lists of them are always JSON", e);
        }
    }
}
