package org.onrecord.changeset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import jakarta.ws.rs.core.HttpHeaders;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

import org.onrecord.api.Compression;
import org.onrecord.changeset.LastChangeset.State;

/** What was answered when the record was in some state. */
final class Answer {
    /** Of headers and what else belongs to an answer. */
    private static final int AROUND = 1000;

    private final State state;
    private final Map<String, String> headers;
    private final Buffer body;
    private Buffer compressed;

    Answer(State state, Map<String, String> headers, byte[] body) {
        this.state = state;
        this.headers = headers;
        this.body = buffer(body);
    }

    /** Other ways to make one copy the bytes. */
    @SuppressWarnings("deprecation")
    private static Buffer buffer(byte[] bytes) {
        return Buffer.buffer(Unpooled.wrappedBuffer(bytes));
    }

    boolean isOf(State other) {
        return state.equals(other);
    }

    int length() {
        return body.length();
    }

    /** How many bytes of memory it takes. */
    int weight() {
        return AROUND + body.length() + body.length() / 4;
    }

    void send(boolean compressing, HttpServerResponse response) {
        headers.forEach(response::putHeader);
        boolean zipped = compressing && body.length() >= Compression.SHORT;
        if (zipped) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, Compression.GZIP);
        }
        response.end(zipped ? compressed() : body);
    }

    private synchronized Buffer compressed() {
        if (compressed == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(body.getBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            compressed = buffer(bytes.toByteArray());
        }
        return compressed;
    }
}
