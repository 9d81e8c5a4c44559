package org.onrecord.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

/** A statement in JSON as clients are sent it, made once for each version and kept in the index. */
@ApplicationScoped
class StatementJson {
    private static final byte END = '}';
    private static final byte[] WITHDRAWN = ",\"withdrawn\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HIGHLIGHTS = ",\"highlights\":".getBytes(StandardCharsets.UTF_8);

    private final ObjectWriter writer;
    private final ObjectWriter strings;
    private final ObjectWriter withdrawals;
    private final ObjectReader reader;
    private final ObjectReader texts;

    StatementJson(ObjectMapper json) {
        strings = json.writerFor(json.getTypeFactory().constructCollectionType(List.class, String.class));
        writer = json.writerFor(StatementView.class);
        withdrawals = json.writerFor(WithdrawalView.class);
        reader = json.readerFor(StatementView.class);
        texts = json.readerFor(StatementTexts.Parts.class);
    }

    byte[] bytes(StatementView view) {
        try {
            return writer.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A statement is always JSON", e);
        }
    }

    /** The same with what an index has found in it: the last property. */
    byte[] with(byte[] bytes, List<String> highlights) {
        return with(bytes, HIGHLIGHTS, strings, highlights);
    }

    /** The same with how its speaker withdrew it. */
    byte[] with(byte[] bytes, WithdrawalView withdrawn) {
        return with(bytes, WITHDRAWN, withdrawals, withdrawn);
    }

    private static byte[] with(byte[] bytes, byte[] property, ObjectWriter valueWriter, Object value) {
        try {
            byte[] found = valueWriter.writeValueAsBytes(value);
            ByteBuffer all = ByteBuffer.allocate(bytes.length + property.length + found.length);
            return all.put(bytes, 0, bytes.length - 1).put(property).put(found).put(END).array();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }

    StatementTexts texts(byte[] bytes) {
        return new StatementTexts(bytes, texts);
    }

    StatementView view(byte[] bytes) {
        return read(reader, bytes);
    }

    static <T> T read(ObjectReader reader, byte[] bytes) {
        try {
            return reader.readValue(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
