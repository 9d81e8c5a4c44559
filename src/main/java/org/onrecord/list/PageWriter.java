package org.onrecord.list;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

import org.onrecord.api.Answers;

/** Writes pages in the formats other than JSON. */
@Provider
@Produces({Format.NDJSON_TYPE, Format.CSV_TYPE, Format.JSON_LD_TYPE, Format.ATOM_TYPE, Format.TXT_TYPE})
public class PageWriter implements ServerMessageBodyWriter<Page<?>> {
    private final ObjectMapper json;
    private final Answers answers;

    PageWriter(ObjectMapper json, Answers answers) {
        this.json = json;
        this.answers = answers;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeResponse(Page<?> page, Type genericType, ServerRequestContext context) throws IOException {
        if (page.rendition().following() != null) {
            write(page, context.getResponseMediaType(), context.getOrCreateOutputStream());
            return;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(page, context.getResponseMediaType(), body);
        answers.send(context, body.toByteArray());
    }

    @Override
    public void writeTo(Page<?> page, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        write(page, mediaType, out);
    }

    private void write(Page<?> page, MediaType mediaType, OutputStream out) throws IOException {
        OutputStream body = new Body(out);
        switch (Format.of(mediaType)) {
            case JSON -> body.write(page.json(json));
            case NDJSON -> NewlineDelimitedJson.write(page, json, body);
            case CSV -> CommaSeparatedValues.write(page, body);
            case JSON_LD -> LinkedData.write(page, json, body);
            case ATOM -> AtomFeed.write(page, body);
            case TXT -> TerminalTable.write(page, body);
            case BIBTEX, CSL, WIKIPEDIA -> throw new IllegalStateException("Lists are not cited");
            case HTML -> throw new IllegalStateException("Pages for people are made before this");
        }
    }

    /** Leaves it to the server when to send what is written, and when to end. */
    private static final class Body extends FilterOutputStream {
        private Body(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // The server sends its buffer whenever it is full.
        }

        @Override
        public void close() {
            // The server ends the answer.
        }
    }
}
