package org.onrecord.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * The style sheet, scripts and pictures of pages. Their addresses change with what is in any of them, so that a browser may keep them and never mixes
 * those of two versions.
 */
@Named
@ApplicationScoped
public class Assets {
    static final String PATH = "/assets";
    private static final List<String> NAMES = List.of(//
            "api.js", //
            "cards.js", //
            "claims.js", //
            "conflict.js", //
            "curate.js", //
            "dates.js", //
            "deciding.js", //
            "desk.js", //
            "drafts.js", //
            "edit.js", //
            "facts.js", //
            "faults.js", //
            "favicon.svg", //
            "form.js", //
            "import.js", //
            "marks.js", //
            "mend.js", //
            "mending.js", //
            "offers.js", //
            "onrecord.js", //
            "paste.js", //
            "printed.js", //
            "reading.js", //
            "recorder.js", //
            "review.js", //
            "source.js", //
            "spans.js", //
            "speakers.js", //
            "split.js", //
            "statement.js", //
            "style.css", //
            "suggest.js", //
            "table.js", //
            "words.js", //
            "work.js");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String version;

    Assets() {
        CRC32 hash = new CRC32();
        for (String name : NAMES) {
            try (InputStream in = Assets.class.getResourceAsStream(PATH + "/" + name)) {
                byte[] bytes = in.readAllBytes();
                hash.update(bytes);
                files.put(name, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        version = Long.toHexString(hash.getValue());
    }

    String version() {
        return version;
    }

    /** The path of one below the service. */
    public String path(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("There is no " + name);
        }
        return PATH + "/" + version + "/" + name;
    }

    /** What is in one, or {@code null} where there is none of that name. */
    byte[] bytes(String name) {
        return files.get(name);
    }
}
