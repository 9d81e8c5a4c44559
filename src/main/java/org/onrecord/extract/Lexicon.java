package org.onrecord.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.onrecord.extract.Cue.Kind;
import org.onrecord.extract.Cue.Sense;
import org.onrecord.statement.Stance;

/** The reporting words of English, each found by any of its forms. */
final class Lexicon {
    private static final Pattern WORD = Pattern.compile("([a-z-]+)(?:\\(([a-z,]+)\\))?");

    static final Lexicon ENGLISH = new Lexicon();

    private final Map<String, Cue> verbs = new HashMap<>();
    private final Set<String> particles = new HashSet<>();
    private final Map<String, Cue> nouns = new HashMap<>();
    private final Map<String, Cue> adjectives = new HashMap<>();

    private Lexicon() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Lexicon.class.getResourceAsStream("/extract/cues.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The verb that a word is a form of, or {@code null}. */
    Cue verb(String form) {
        return verbs.get(form);
    }

    /** Whether a word is the particle of any verb. */
    boolean particle(String word) {
        return particles.contains(word);
    }

    /** The verb that a word and the next one, its particle, are a form of, or {@code null}. */
    Cue verb(String form, String particle) {
        return verbs.get(form + "-" + particle);
    }

    /** Whether a word is a form of a verb that reports what somebody said. */
    boolean says(String form) {
        Cue verb = verbs.get(form);
        return verb != null && verb.saying();
    }

    Cue noun(String form) {
        return nouns.get(form);
    }

    Cue adjective(String form) {
        return adjectives.get(form);
    }

    private void read(String line) {
        String[] parts = line.split(":", 2);
        String[] head = parts[0].split(" ");
        String[] type = head[0].split("-");
        Kind kind = Kind.valueOf(type[type.length - 1].toUpperCase(Locale.ROOT));
        Sense sense = new Sense(kind, Stance.valueOf(head[1].toUpperCase(Locale.ROOT)));
        List<Frame> frames = Stream.of(head[2].split(",")).map(name -> Frame.valueOf(name.toUpperCase(Locale.ROOT))).toList();
        Map<String, Cue> forms = type.length == 1 ? verbs : type[0].equals("noun") ? nouns : adjectives;
        Matcher words = WORD.matcher(parts[1]);
        while (words.find()) {
            String lemma = words.group(1);
            Cue cue = forms.computeIfAbsent(lemma, Cue::new);
            frames.forEach(frame -> cue.senses().putIfAbsent(frame, sense));
            if (forms == verbs) {
                if (lemma.indexOf('-') > 0) {
                    particles.add(lemma.substring(lemma.indexOf('-') + 1));
                }
                int particle = lemma.indexOf('-') < 0 ? lemma.length() : lemma.indexOf('-');
                inflected(lemma.substring(0, particle), words.group(2))
                        .forEach(form -> forms.put(form + lemma.substring(particle), cue));
            } else {
                forms.put(plural(lemma), cue);
            }
        }
    }

    private static String plural(String noun) {
        return noun.endsWith("sis") ? noun.replaceAll("is$", "es") : noun + "s";
    }

    /** @param irregular forms that the rules do not make, or {@code null}; past forms among them replace the regular one */
    private static Set<String> inflected(String verb, String irregular) {
        Set<String> forms = new TreeSet<>(irregular == null ? Set.of() : Set.of(irregular.split(",")));
        boolean consonantY = verb.matches(".*[^aeiou]y");
        String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
        forms.add(consonantY ? verb.replaceAll("y$", "ies") : verb.matches(".*(s|x|ch|sh)") ? verb + "es" : verb + "s");
        if (forms.stream().noneMatch(form -> form.endsWith("ing"))) {
            forms.add(stem + "ing");
        }
        if (irregular == null || irregular.matches("[a-z]+ing")) {
            forms.add(consonantY ? verb.replaceAll("y$", "ied") : stem + "ed");
        }
        return forms;
    }
}
