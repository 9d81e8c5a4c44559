package org.onrecord.changeset;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.onrecord.api.ArchiveLine;
import org.onrecord.text.Sha256;

/** SHA-256 of what stands in an export, so that whoever has one can compute it too. */
@ApplicationScoped
public class Digests {
    private static final int SALT = 16;

    private final SecureRandom random = new SecureRandom();
    private final ObjectMapper json;
    private final ObjectWriter lines;

    Digests(ObjectMapper json) {
        this.json = json;
        this.lines = json.writerFor(new TypeReference<List<ArchiveLine>>() {});
    }

    /** What makes a digest of few words as hard to guess as that of many: 16 random bytes, as base64url without padding (RFC 4648, section 5). */
    public String salt() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    /** In hexadecimal, of the array of these lines as JSON without spaces. */
    public String of(List<? extends ArchiveLine> some) {
        return of(json(some));
    }

    /** In hexadecimal. */
    String of(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The array of these lines as JSON without spaces. */
    String json(List<? extends ArchiveLine> some) {
        return written(lines, some);
    }

    /** What has been read, as it was. */
    String text(JsonNode read) {
        return written(json.writer(), read);
    }

    private static String written(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lines of exports are always JSON", e);
        }
    }

    /** The lines that were kept as JSON. */
    public JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept is always JSON", e);
        }
    }
}
