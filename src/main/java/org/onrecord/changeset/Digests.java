package org.onrecord.changeset;

import java.util.HexFormat;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.onrecord.api.ArchiveLine;
import org.onrecord.text.Sha256;

/** SHA-256 of what stands in an export, so that whoever has one can compute it too. */
@ApplicationScoped
public class Digests {
    private final ObjectWriter json;

    Digests(ObjectMapper json) {
        this.json = json.writerFor(new com.fasterxml.jackson.core.type.TypeReference<List<ArchiveLine>>() {});
    }

    /** In hexadecimal, of the array of these lines as JSON without spaces. */
    public String of(List<? extends ArchiveLine> lines) {
        try {
            return HexFormat.of().formatHex(Sha256.of(json.writeValueAsBytes(lines)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lines of exports are always JSON", e);
        }
    }
}
