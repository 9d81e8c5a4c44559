package org.onrecord.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ibm.icu.lang.UScript;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

import org.onrecord.extract.Language;

/** Tells articles that are not in English, by their script and by their small words. Names are of no language, so words with capitals do not count. */
final class ArticleLanguage {
    private static final Map<String, CharArraySet> EMPTY_WORDS = Map.ofEntries(
            Map.entry("Czech", CzechAnalyzer.getDefaultStopSet()), Map.entry("Danish", DanishAnalyzer.getDefaultStopSet()),
            Map.entry("German", GermanAnalyzer.getDefaultStopSet()), Map.entry("Spanish", SpanishAnalyzer.getDefaultStopSet()),
            Map.entry("Finnish", FinnishAnalyzer.getDefaultStopSet()), Map.entry("French", FrenchAnalyzer.getDefaultStopSet()),
            Map.entry("Hungarian", HungarianAnalyzer.getDefaultStopSet()), Map.entry("Italian", ItalianAnalyzer.getDefaultStopSet()),
            Map.entry("Dutch", DutchAnalyzer.getDefaultStopSet()), Map.entry("Norwegian", NorwegianAnalyzer.getDefaultStopSet()),
            Map.entry("Portuguese", PortugueseAnalyzer.getDefaultStopSet()), Map.entry("Romanian", RomanianAnalyzer.getDefaultStopSet()),
            Map.entry("Swedish", SwedishAnalyzer.getDefaultStopSet()), Map.entry("Turkish", TurkishAnalyzer.getDefaultStopSet()));
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    /** What stands in names, too, and says something only where no name follows. */
    private static final Set<String> PARTICLES = Set.of("de", "da", "di", "do", "dos", "du", "del", "della", "den", "der", "van", "von",
            "vom", "la", "le",
            "el", "al", "las", "los", "e", "y", "i", "te", "ten", "ter", "zu", "af", "av");
    private static final int FEWEST = 3;
    private static final int FEWEST_DIFFERENT = 2;
    private static final double SHARE = 0.15;

    private ArticleLanguage() {
    }

    /** The English name of the language or the script of a text, unless that is English or cannot be told. */
    static Optional<String> otherThanEnglish(String text) {
        Map<Integer, Long> scripts = text.codePoints().filter(Character::isLetter).boxed()
                .collect(Collectors.groupingBy(UScript::getScript, Collectors.counting()));
        long latin = scripts.getOrDefault(UScript.LATIN, 0L);
        if (latin * 2 < scripts.values().stream().mapToLong(Long::longValue).sum()) {
            return Language.otherThanEnglish(text).or(() -> scripts.entrySet().stream().max(Map.Entry.comparingByValue())
                    .map(script -> "the script " + UScript.getName(script.getKey())));
        } else if (ContentWords.english(text)) {
            return Optional.empty();
        }
        List<String> words = small(text);
        Optional<String> told = bySmallWords(words, (int) WORD.matcher(text).results().count());
        String small = String.join(" ", words);
        // It has a model of 40 MB, which most never need.
        return told.isPresent() || ContentWords.english(small) ? told : Language.otherThanEnglish(small);
    }

    /** The words of a text that are no part of names. */
    private static List<String> small(String text) {
        List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
        return IntStream.range(0, words.size()).filter(place -> isSmall(words.get(place))
                && !(PARTICLES.contains(words.get(place)) && (place + 1 == words.size() || !isSmall(words.get(place + 1)))))
                .mapToObj(words::get).toList();
    }

    private static boolean isSmall(String word) {
        return word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> bySmallWords(List<String> words, int all) {
        Map<String, Integer> languages = new HashMap<>();
        EMPTY_WORDS.forEach((language, empty) -> {
            List<String> own = words.stream().filter(word -> empty.contains(word) && !ContentWords.empty(word)).toList();
            long english = words.stream().filter(word -> ContentWords.empty(word) && !empty.contains(word)).count();
            if (own.size() >= FEWEST && Set.copyOf(own).size() >= FEWEST_DIFFERENT && own.size() >= SHARE * all
                    && own.size() > 2 * english) {
                languages.put(language, own.size());
            }
        });
        return languages.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
