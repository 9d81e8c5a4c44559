package org.onrecord.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import org.onrecord.text.Folding;

/**
 * The words of an English text that say what it is about.
 *
 * @param words as they are, folded, the first ones of them
 * @param stems of all of them
 */
record ContentWords(Set<String> words, Set<String> stems) {
    private static final CharArraySet EMPTY_WORDS = emptyWords();
    private static final Analyzer STEMS = new EnglishAnalyzer(EMPTY_WORDS);
    /** Two letters say little. */
    private static final int SHORTEST = 3;
    private static final int MOST = 20;
    private static final int FEWEST_SHARED = 2;
    private static final double ENGLISH = 0.25;
    private static final double SHARED = 0.5;

    static ContentWords of(List<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> stems = new HashSet<>();
        for (String text : texts) {
            Folding.words(text).stream().filter(word -> word.length() >= SHORTEST && !EMPTY_WORDS.contains(word)).forEach(words::add);
            addStems(text, stems);
        }
        return new ContentWords(new LinkedHashSet<>(words.stream().limit(MOST).toList()), stems);
    }

    /** Those of all of some texts. */
    static ContentWords all(List<ContentWords> texts) {
        return new ContentWords(Set.of(), texts.stream().flatMap(text -> text.stems.stream()).collect(Collectors.toSet()));
    }

    /** Whether a text is certainly in English, by the share of its words that say nothing. Where it is not, another way to tell is needed. */
    static boolean english(String text) {
        List<String> all = Folding.words(text);
        return all.stream().filter(EMPTY_WORDS::contains).count() >= ENGLISH * Math.max(all.size(), 1);
    }

    /** Whether an English word says nothing. */
    static boolean empty(String word) {
        return EMPTY_WORDS.contains(word);
    }

    /** Whether it says nothing to look for. */
    boolean tooFew() {
        return words.size() < FEWEST_SHARED;
    }

    /** Looks for any of them. */
    String query() {
        return String.join(" OR ", words);
    }

    /** Whether they are about the same, which so many words in common let one think. */
    boolean resemble(ContentWords other) {
        Set<String> shared = new HashSet<>(stems);
        shared.retainAll(other.stems);
        return shared.size() >= FEWEST_SHARED && shared.size() >= SHARED * Math.min(stems.size(), other.stems.size());
    }

    private static void addStems(String text, Set<String> stems) {
        try (TokenStream tokens = STEMS.tokenStream("", text)) {
            CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(stem.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharArraySet emptyWords() {
        try (InputStream list = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
            CharArraySet words = new CharArraySet(WordlistLoader.getSnowballWordSet(new InputStreamReader(list, StandardCharsets.UTF_8)),
                    true);
            words.addAll(List.of("said", "says", "say", "told", "will", "also"));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
