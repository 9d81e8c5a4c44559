package org.onrecord.extract;

import java.util.Set;

/** Of a person or a pronoun, as far as words tell. */
enum Gender {
    MASCULINE, FEMININE, UNKNOWN;

    private static final Set<String> MEN = Vocabulary.of("men");
    private static final Set<String> WOMEN = Vocabulary.of("women");
    private static final Set<String> MASCULINE_NOUNS = Vocabulary.of("masculine");
    private static final Set<String> FEMININE_NOUNS = Vocabulary.of("feminine");
    private static final Set<String> HE = Set.of("he", "him", "his");
    private static final Set<String> SHE = Set.of("she", "her", "hers");

    /** Of a given name that is mostly borne by men, or by women, in countries whose news is in English. */
    static Gender ofGivenName(String name) {
        return of(name, MEN, WOMEN);
    }

    static Gender ofPronoun(String pronoun) {
        return of(pronoun, HE, SHE);
    }

    /** Of a noun that only men, or only women, are called: "spokeswoman". */
    static Gender ofNoun(String noun) {
        return of(noun, MASCULINE_NOUNS, FEMININE_NOUNS);
    }

    private static Gender of(String word, Set<String> masculine, Set<String> feminine) {
        return masculine.contains(word) ? MASCULINE : feminine.contains(word) ? FEMININE : UNKNOWN;
    }

    boolean known() {
        return this != UNKNOWN;
    }

    boolean excludes(Gender other) {
        return known() && other.known() && this != other;
    }
}
