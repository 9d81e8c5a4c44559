package org.onrecord.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words in a resource beside this class, with spaces between them, in the form in which they are compared; lines that begin with {@code #} are comments. */
final class WordList {
    private WordList() {
    }

    static Set<String> of(String resource) {
        try (InputStream words = WordList.class.getResourceAsStream(resource)) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" "))).filter(word -> !word.isEmpty())
                    .map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
