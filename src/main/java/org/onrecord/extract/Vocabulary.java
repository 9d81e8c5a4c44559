package org.onrecord.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists of words by their names, from the resource {@code extract/vocabulary.txt}. */
final class Vocabulary {
    private static final Map<String, Set<String>> LISTS = read();

    private Vocabulary() {
    }

    static Set<String> of(String name) {
        return Objects.requireNonNull(LISTS.get(name), name);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        try (InputStream file = Vocabulary.class.getResourceAsStream("/extract/vocabulary.txt")) {
            for (String list : new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*", "").strip().split("\\n\\n")) {
                String[] parts = list.split(":", 2);
                lists.put(parts[0], Set.copyOf(List.of(parts[1].strip().split("\\s+"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
