package org.onrecord.extract;

import java.util.Locale;
import java.util.Set;

/**
 * A word, a mark, or a whole quotation, which stands as one token in the sentence around it.
 *
 * @param text with straight apostrophes
 * @param tag  of Universal Dependencies, or QUOTE or HYPH
 */
record Token(String text, String lower, String tag, Span span) {
    static final String QUOTE = "QUOTE";
    static final String HYPHEN = "HYPH";
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "NUM");
    private static final Set<String> ENDS = Set.of(".", "!", "?", "…");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "neither", "nor", "nobody", "nothing", "none");

    private static final Set<String> CLOSED = Set.of("PRON", "DET");
    private static final Set<String> FUNCTION_WORDS = Vocabulary.of("function-words");

    static Token of(String text, String tag, Span span) {
        // Contractions come as one token with two tags.
        String first = tag.contains("+") ? tag.substring(0, tag.indexOf('+')) : tag;
        String lower = text.toLowerCase(Locale.ROOT);
        boolean marks = text.chars().noneMatch(Character::isLetterOrDigit);
        // The tagger takes names that it does not know for words of any kind, of which there are few others.
        boolean mistaken = !marks && first.equals("PUNCT")
                || CLOSED.contains(first) && !tag.contains("+") && !FUNCTION_WORDS.contains(lower);
        return new Token(text, lower, !mistaken ? first : Character.isUpperCase(text.codePointAt(0)) ? "PROPN" : "NOUN", span);
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean in(Set<String> words) {
        return words.contains(lower);
    }

    boolean quote() {
        return tag.equals(QUOTE);
    }

    boolean nominal() {
        return NOMINAL.contains(tag);
    }

    boolean tagged(String... tags) {
        for (String one : tags) {
            if (tag.equals(one)) {
                return true;
            }
        }
        return false;
    }

    boolean comma() {
        return text.equals(",");
    }

    /** Or a semicolon. */
    boolean colon() {
        return text.equals(":") || text.equals(";");
    }

    boolean dash() {
        return DASHES.contains(text) && !tag.equals(HYPHEN);
    }

    boolean ending() {
        return ENDS.contains(text);
    }

    boolean mark() {
        return tag.equals("PUNCT") || tag.equals("SYM") && !Character.isLetterOrDigit(text.charAt(0)) && !amount();
    }

    /** A sign of money or per cent. */
    private boolean amount() {
        return Character.getType(text.charAt(0)) == Character.CURRENCY_SYMBOL || text.equals("%");
    }

    boolean possessive() {
        return lower.endsWith("'s") || lower.endsWith("s'") && tagged("PROPN", "NOUN");
    }

    String withoutPossessive() {
        return text.endsWith("'s") ? text.substring(0, text.length() - 2) : text;
    }

    /** Whether it ends in one of these letters. */
    boolean endsIn(String... endings) {
        for (String one : endings) {
            if (lower.endsWith(one)) {
                return true;
            }
        }
        return false;
    }

    boolean capital() {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    boolean negation() {
        return NEGATIONS.contains(lower) || lower.endsWith("n't");
    }

    boolean isWord() {
        return !quote() && Character.isLetterOrDigit(text.codePointAt(0));
    }

    boolean gerund() {
        return lower.endsWith("ing") && lower.length() > 4;
    }
}
