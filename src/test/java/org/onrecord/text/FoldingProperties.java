package org.onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The one rule by which names and words are compared. */
class FoldingProperties {
    /** Spellings of one letter or mark; those at the front are what they become. */
    private static final List<String> ALIKE = List.of("a A \u00e4 \u00c5 \u00e1 a\u0301 \u0103 \uff21 \u1d00",
            "i I \u0131 \u0130 \u00ef \u0268", "o O \u00f8 \u00d6 \u01fe \u01a1",
            "ss SS \u00df \u1e9e", "ae AE \u00e6 \u00c6", "oe OE \u0153 \u0152", "d D \u00f0 \u0110 \u1e0d", "th TH \u00fe \u00de",
            "h H \u0127 \u0126", "l L \u0142 \u0141",
            "n N \u00f1 \u014b", "' \u2019 \u2018 \u02bc \u02bb \u02bf \u02be ` \u00b4 \uff07 \u2032",
            "- \u2010 \u2011 \u2012 \u2013 \u2014 \u2015 \u2212 \uff0d \u05be", "\u03c3 \u03a3 \u03c2",
            "\u0435 \u0415 \u0451 \u0401",
            "\u0645\u062d\u0645\u062f \u0645\u062d\u0645\u0651\u062f \u0645\u064f\u062d\u064e\u0645\u064e\u0651\u062f \u0645\u062d\u0640\u0645\u062f",
            "\u0627 \u0623 \u0625 \u0622", "\u064a \u06cc \u0649",
            "\u05e9\u05dc\u05d5\u05dd \u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd", "3 \u0663 \u0969 \uff13 \u00b3",
            "\u0915 \u0958 \u0915\u093c", "\u30ac \uff76\uff9e \u30ab\u3099", "fi \ufb01");

    record Spelt(String one, String other, String folded) {}

    @Provide
    Arbitrary<Spelt> spelt() {
        return Arbitraries.of(ALIKE).map(line -> line.split(" ")).flatMap(all -> Combinators
                .combine(Arbitraries.of(all), Arbitraries.of(all)).as((one, other) -> new Spelt(one, other, all[0]))).list().ofMinSize(1)
                .ofMaxSize(12).map(parts -> new Spelt(parts.stream().map(Spelt::one).collect(Collectors.joining()),
                        parts.stream().map(Spelt::other).collect(Collectors.joining()),
                        parts.stream().map(Spelt::folded).collect(Collectors.joining())));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.integers().between(1, Character.MAX_CODE_POINT)
                .filter(codePoint -> Character.isDefined(codePoint) && Character.getType(codePoint) != Character.SURROGATE)
                .map(Character::toString).list().ofMaxSize(8).map(all -> String.join("", all));
    }

    @Property
    void spellingsOfOneNameAreOne(@ForAll("spelt") Spelt name) {
        assertEquals(name.folded, Folding.fold(name.one));
        assertEquals(name.folded, Folding.fold(name.other));
        assertEquals(Slug.of(name.one), Slug.of(name.other));
    }

    @Property
    void whatIsFoldedStaysSo(@ForAll("texts") String text) {
        String folded = Folding.fold(text);

        assertEquals(folded, Folding.fold(folded));
        assertTrue(!folded.isEmpty() || text.codePoints().noneMatch(codePoint -> Character.isLetterOrDigit(codePoint)
                && !Characters.hidden(codePoint)), text);
    }

    @Property
    void compositionAndCaseAreTheSame(@ForAll("texts") String text) {
        String folded = Folding.fold(text);

        assertEquals(folded, Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)));
        assertEquals(folded, Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFC)));
        assertEquals(folded, Folding.fold(text.toLowerCase(Locale.ROOT)));
        // An iota subscript becomes a letter in upper case, before the marks that stood on what it was under.
        if (!Normalizer.normalize(text, Normalizer.Form.NFD).contains("\u0345")) {
            assertEquals(folded, Folding.fold(text.toUpperCase(Locale.ROOT)));
        }
    }

    @Property
    void everySlugThatIsMadeIsValid(@ForAll("texts") String text) {
        String slug = Slug.of(text);

        assertTrue(Slug.valid(slug), slug);
        assertEquals(slug, Slug.of(slug));
    }

    @Example
    void whatTellsWordsApartIsKept() {
        for (String pair : List.of("\u304b \u304c", "\u30cf \u30d0", "\u0915\u0930\u094d\u092e \u0915\u0930\u092e",
                "\u0e1b\u0e32 \u0e1b\u0e49\u0e32", "\u30de\u30ea \u30de\u30ea\u30fc", "O'Brien OBrien",
                "Smith-Jones SmithJones", "\u0430 a")) {
            String[] words = pair.split(" ");
            assertNotEquals(Folding.fold(words[0]), Folding.fold(words[1]), pair);
        }
        assertFalse(Folding.fold("\u00b7").isEmpty());
    }
}
