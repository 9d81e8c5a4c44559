package org.onrecord.index;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * What is a word. Each text is indexed twice: by its words as they are, folded as names are and in any script, and, where the language of the
 * statement is one of those here, by their stems.
 */
final class Words {
    static final String TEXTS = "texts";
    static final String NAMES = "names";
    /** Those that the speaker has or had beside. Nothing is marked in them, for they are not shown. */
    static final String OTHER_NAMES = "other-names";
    static final List<String> AS_THEY_ARE = List.of(TEXTS, NAMES, OTHER_NAMES);
    /** How far the texts of a field lie apart, as Lucene counts the characters of all of them. */
    static final int GAP = 1;
    private static final String STEMS = "stems-";

    private static final Map<String, Supplier<Analyzer>> LANGUAGES = new LinkedHashMap<>();

    static {
        LANGUAGES.put("ar", ArabicAnalyzer::new);
        LANGUAGES.put("bg", BulgarianAnalyzer::new);
        LANGUAGES.put("cs", CzechAnalyzer::new);
        LANGUAGES.put("da", DanishAnalyzer::new);
        LANGUAGES.put("de", GermanAnalyzer::new);
        LANGUAGES.put("el", GreekAnalyzer::new);
        LANGUAGES.put("en", EnglishAnalyzer::new);
        LANGUAGES.put("es", SpanishAnalyzer::new);
        LANGUAGES.put("fa", PersianAnalyzer::new);
        LANGUAGES.put("fi", FinnishAnalyzer::new);
        LANGUAGES.put("fr", FrenchAnalyzer::new);
        LANGUAGES.put("hi", HindiAnalyzer::new);
        LANGUAGES.put("hu", HungarianAnalyzer::new);
        LANGUAGES.put("it", ItalianAnalyzer::new);
        LANGUAGES.put("nb", NorwegianAnalyzer::new);
        LANGUAGES.put("nl", DutchAnalyzer::new);
        LANGUAGES.put("no", NorwegianAnalyzer::new);
        LANGUAGES.put("pt", PortugueseAnalyzer::new);
        LANGUAGES.put("ro", RomanianAnalyzer::new);
        LANGUAGES.put("ru", RussianAnalyzer::new);
        LANGUAGES.put("sv", SwedishAnalyzer::new);
        LANGUAGES.put("tr", TurkishAnalyzer::new);
    }

    static final Analyzer INDEXING = analyzer(true);
    static final Analyzer ASKING = analyzer(false);

    private Words() {
    }

    /** The field for stems of words of a language (BCP 47), or {@code null} where they are not known. */
    static String stems(String language) {
        if (language == null) {
            return null;
        }
        String primary = language.toLowerCase(Locale.ROOT).split("-", 2)[0];
        return LANGUAGES.containsKey(primary) ? STEMS + primary : null;
    }

    static boolean isOfStems(String field) {
        return field.startsWith(STEMS);
    }

    private static Analyzer analyzer(boolean indexing) {
        Map<String, Analyzer> stemming = new HashMap<>(LANGUAGES.entrySet().stream()
                .collect(Collectors.toMap(language -> STEMS + language.getKey(), language -> language.getValue().get())));
        return new WrittenForms(new PerFieldAnalyzerWrapper(new AsTheyAre(indexing), stemming), indexing);
    }

    private static final class AsTheyAre extends Analyzer {
        private final boolean indexing;

        AsTheyAre(boolean indexing) {
            this.indexing = indexing;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
            // Of scripts without spaces between words each two neighbours, and when indexing each one too, so that one alone is found.
            int scripts = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
            Forms forms = new Forms(new CJKBigramFilter(words, scripts, indexing), indexing);
            return forms.components(words::setReader, new FoldingFilter(new EnglishPossessiveFilter(forms)));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream word) {
            return new FoldingFilter(word);
        }
    }
}
