package org.onrecord.list;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes pages in all formats. */
@Provider
@Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.JSON_LD_TYPE, Format.ATOM_TYPE, Format.TXT_TYPE})
public class PageWriter implements MessageBodyWriter<Page<?>> {
    private final ObjectMapper json;

    PageWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(Page<?> page, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        OutputStream body = new Body(out);
        switch (Format.of(mediaType)) {
            case JSON -> JsonPage.write(page, json, body);
            case NDJSON -> NewlineDelimitedJson.write(page, json, body);
            case CSV -> CommaSeparatedValues.write(page, body);
            case JSON_LD -> LinkedData.write(page, json, body);
            case ATOM -> AtomFeed.write(page, body);
            case TXT -> TerminalTable.write(page, body);
        }
    }

    /** Leaves it to the server when to send what is written, so that a short answer has a length, and when to end. */
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
