package org.onrecord.exchange.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.onrecord.text.Folding;

/**
 * The verdicts that reviewers write in words. The words stand in {@code verdicts/}, a file for each language; {@code en.txt} says how they are read.
 */
final class VerdictWords {
    /** The files; what is in none of these languages is no known verdict. */
    static final List<String> LANGUAGES = List.of("ar", "de", "en", "es", "fr", "hi", "id", "it", "nl", "pl", "pt", "ru", "sv", "tr");

    /** A hyphen belongs to a word, a dash does not. */
    private static final Pattern BETWEEN_SENTENCES = Pattern
            .compile("[.:;!?\u2026()\\[\\]|\u0964\u061B\u061F\uFF1F\u2014\u2013\\n]+|\\s-+\\s|$");
    private static final Pattern QUESTION = Pattern.compile("[?\u061F\uFF1F]");
    /** "No, es verdad" negates nothing. */
    private static final Pattern BETWEEN_CLAUSES = Pattern.compile("[,\u060C\"]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String ALONE = "=";
    private static final int NEGATED_WITHIN = 2;

    static final VerdictWords KNOWN = read();

    private static final Set<Meaning> VERDICTS = EnumSet.of(Meaning.FALSE, Meaning.TRUE, Meaning.NEITHER);
    private static final Set<Meaning> DECISIVE = EnumSet.of(Meaning.FALSE, Meaning.NEITHER);
    private static final Set<Meaning> CONFIRMING = EnumSet.of(Meaning.TRUE, Meaning.FILLER);
    private static final Set<Meaning> INTERJECTIONS = EnumSet.of(Meaning.NOT, Meaning.FILLER);

    private final Map<List<String>, Meaning> phrases = new HashMap<>();
    private final Map<List<String>, Meaning> alone = new HashMap<>();
    private int longest;

    /** What a heading in the files says of the phrases below it; what stands in none of them is unknown. */
    enum Meaning {
        FALSE, TRUE, NEITHER, NOT, BUT, FILLER, UNKNOWN
    }

    /** @throws IllegalArgumentException where one phrase has two meanings, or a line stands below no heading */
    void add(BufferedReader file) throws IOException {
        Meaning meaning = null;
        for (String line = file.readLine(); line != null; line = file.readLine()) {
            String entry = line.strip();
            if (entry.startsWith("[")) {
                meaning = Meaning.valueOf(entry.substring(1, entry.length() - 1).toUpperCase(Locale.ROOT));
            } else if (!entry.isEmpty() && !entry.startsWith("#")) {
                add(entry, meaning);
            }
        }
    }

    private void add(String entry, Meaning meaning) {
        boolean whole = entry.startsWith(ALONE);
        List<String> phrase = words(entry);
        if (meaning == null || phrase.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + entry + "' should be a phrase below one of [false], [true], [neither], [not], [but], [filler]");
        }
        Meaning other = alone.containsKey(phrase) ? alone.get(phrase) : phrases.get(phrase);
        if (other != null && other != meaning) {
            throw new IllegalArgumentException("'" + entry + "' is " + meaning + " here and " + other + " elsewhere");
        }
        (whole ? alone : phrases).put(phrase, meaning);
        longest = Math.max(longest, phrase.size());
    }

    /** What a verdict says; empty where it has no known words. */
    Optional<Verdict> of(String verdict) {
        List<String> all = words(verdict);
        Meaning whole = alone.containsKey(all) ? alone.get(all) : phrases.get(all);
        boolean asks = QUESTION.matcher(verdict).find();
        if (whole != null && VERDICTS.contains(whole)) {
            return Optional.of(asks ? Verdict.NEITHER : Verdict.valueOf(whole.name()));
        }
        Meaning first = null;
        boolean doubted = asks;
        boolean mentioned = false;
        for (Clause clause : clauses(verdict)) {
            List<Meaning> said = clause.said;
            boolean confirms = said.contains(Meaning.TRUE) && CONFIRMING.containsAll(said);
            if (clause.asked) {
                mentioned |= said.stream().anyMatch(VERDICTS::contains);
            } else if (confirms) {
                first = first == null ? Meaning.TRUE : first;
            } else {
                mentioned |= said.stream().filter(meaning -> meaning != Meaning.FILLER).findFirst().filter(Meaning.TRUE::equals)
                        .isPresent();
                doubted |= first == null ? !INTERJECTIONS.containsAll(said) : !said.stream().allMatch(Meaning.FILLER::equals);
                first = first == null ? said.stream().filter(DECISIVE::contains).findFirst().orElse(null) : first;
            }
        }
        if (first == null) {
            return mentioned ? Optional.of(Verdict.NEITHER) : Optional.empty();
        }
        return Optional.of(first == Meaning.TRUE && doubted ? Verdict.NEITHER : Verdict.valueOf(first.name()));
    }

    /** What each part of a clause means, and whether it is asked. */
    private record Clause(List<Meaning> said, boolean asked) {}

    private List<Clause> clauses(String verdict) {
        List<Clause> clauses = new ArrayList<>();
        Matcher end = BETWEEN_SENTENCES.matcher(verdict);
        for (int start = 0; end.find(); start = end.end()) {
            boolean asked = QUESTION.matcher(end.group()).find();
            BETWEEN_CLAUSES.splitAsStream(verdict.substring(start, end.start())).map(VerdictWords::words)
                    .filter(words -> !words.isEmpty()).forEach(words -> clauses.add(new Clause(said(words), asked)));
        }
        return clauses;
    }

    private List<Meaning> said(List<String> clause) {
        List<Meaning> said = new ArrayList<>();
        int negated = -NEGATED_WITHIN - 1;
        for (int i = 0; i < clause.size();) {
            int length = longestAt(clause, i);
            List<String> phrase = clause.subList(i, i + Math.max(length, 1));
            Meaning meaning = length == 0 ? Meaning.UNKNOWN : meaning(phrase);
            boolean not = i - negated <= NEGATED_WITHIN;
            if (meaning == Meaning.FALSE) {
                said.add(not ? Meaning.NEITHER : Meaning.FALSE);
            } else if (meaning == Meaning.TRUE && !not) {
                said.add(phrases.getOrDefault(phrase, Meaning.UNKNOWN));
            } else {
                said.add(meaning == Meaning.TRUE ? Meaning.FALSE : meaning);
            }
            i += phrase.size();
            negated = meaning == Meaning.NOT ? i : negated;
        }
        return said;
    }

    /** How many words the longest phrase has that begins here; 0 where none does. */
    private int longestAt(List<String> clause, int start) {
        for (int length = Math.min(longest, clause.size() - start); length > 0; length--) {
            if (meaning(clause.subList(start, start + length)) != null) {
                return length;
            }
        }
        return 0;
    }

    /** What a phrase means among others. What is true only alone is still false where it is negated. */
    private Meaning meaning(List<String> phrase) {
        return phrases.getOrDefault(phrase, alone.get(phrase) == Meaning.TRUE ? Meaning.TRUE : null);
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(Folding.fold(text))).filter(word -> !word.isEmpty()).toList();
    }

    private static VerdictWords read() {
        VerdictWords words = new VerdictWords();
        for (String language : LANGUAGES) {
            try (InputStream in = VerdictWords.class.getResourceAsStream("verdicts/" + language + ".txt")) {
                words.add(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }
}
