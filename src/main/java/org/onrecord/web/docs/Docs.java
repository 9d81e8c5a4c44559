package org.onrecord.web.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** The documentation that the program brings along: README, what lies beside it, and the pages of src/site. */
@ApplicationScoped
class Docs {
    static final String PATH = "/docs";
    private static final String IMAGES = "images/";
    private static final String START = "README";
    /** In the order in which they are best read. */
    private static final List<String> NAMES = List.of(START, "browser", "api", "searching", "claims", "names", "documents", "curating",
            "importing", "drafts", "clients", "operations", "performance", "extraction-gold", "architecture", "CONTRIBUTING", "CHANGELOG",
            "SECURITY");

    private final Map<String, DocPage> pages = new LinkedHashMap<>();
    private final Map<String, byte[]> images = new HashMap<>();

    Docs() {
        for (String name : NAMES) {
            DocPage page = Markdown.page(path(name), new String(read(name + ".md"), StandardCharsets.UTF_8));
            pages.put(page.path(), page);
            page.images().forEach(image -> images.put(image, read(IMAGES + image)));
        }
    }

    /** The path of a page of a name, or {@code null} where there is none. */
    static String path(String name) {
        if (!NAMES.contains(name)) {
            return null;
        }
        return name.equals(START) ? PATH : PATH + "/" + name.toLowerCase(Locale.ROOT);
    }

    Collection<DocPage> pages() {
        return pages.values();
    }

    /** The page at a path, or {@code null} where there is none. */
    DocPage page(String path) {
        return pages.get(path);
    }

    /** What is in an image that some page shows, or {@code null} where there is none of that name. */
    byte[] image(String name) {
        return images.get(name);
    }

    private static byte[] read(String file) {
        try (InputStream in = Docs.class.getResourceAsStream(PATH + "/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program was built without " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
