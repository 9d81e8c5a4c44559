package org.onrecord.draft;

import java.util.regex.Pattern;

import com.ibm.icu.lang.UCharacter;

import org.onrecord.extract.Attribution;
import org.onrecord.extract.Span;
import org.onrecord.statement.Quote;
import org.onrecord.text.Name;

/** The words of drafts, as the text has them. */
final class Wording {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}]");
    private static final Pattern OPENING = Pattern.compile("(?m)^\\s*[\"“”«„‘'’]");
    private static final Pattern QUOTED = Pattern.compile("(?s)\\s*[\"“«„‘'].*");
    private static final Pattern CLOSING = Pattern.compile("[\"”“»’']\\s*$");
    /** With these, what is reported is what is rejected. */
    private static final Pattern REJECTING = Pattern.compile(
            "(?i).*\\b(den(y|ies|ied|ying|ials?)|(reject|dismiss|disput|refut|rebut|contradict|repudiat|disavow|disclaim|debunk)\\w*)\\b.*");
    /** With these, nothing is reported as said. */
    private static final Pattern NEGATED = Pattern.compile("(?is)(.*\\b)?(not|never|no|neither|nor|nothing|none|cannot|without|far from"
            + "|yet to|short of|(fail|refrain|abstain)(s|ed|ing)?|neglected|forgot|omitted|\\w+n['’]t)\\b.*");
    private static final Pattern ENDING = Pattern.compile("(?s).*\\p{L}[.!?]\\s*");
    private static final Pattern ENDED = Pattern.compile("[.!?…]$");
    private static final Pattern COMMA = Pattern.compile("[,\\s]+$");
    /** How many UTF-16 units stand at most on either side of a quote. */
    private static final int AROUND = 32;

    private final String text;

    Wording(String text) {
        this.text = text;
    }

    /** What is said, as the text of a statement. */
    String of(Attribution attribution) {
        return switch (attribution.rule()) {
            case OBJECT, INFINITIVE, NAMING, PREPOSITION, PASSIVE, NOUN, ADJECTIVE, QUESTION -> fromTheCue(attribution);
            default -> negated(attribution) || rejects(attribution) && !quoted(attribution)
                    ? fromTheCue(attribution)
                    : content(attribution);
        };
    }

    /** Whether the reporting word rejects what it reports, so that the content alone would say the opposite of what was said. */
    boolean rejects(Attribution attribution) {
        return attribution.cue() != null && REJECTING.matcher(attribution.cue().of(text)).matches();
    }

    /** Whether the reporting words say that it was not said: "did not say that". */
    private boolean negated(Attribution attribution) {
        return attribution.cue() != null && attribution.cue().end() <= exact(attribution).start()
                && NEGATED.matcher(attribution.cue().of(text)).matches();
    }

    /** What is said where the reporting words are not part of it. */
    String content(Attribution attribution) {
        return quoted(attribution) ? said(attribution) : capitalized(said(attribution));
    }

    /** The same as it begins in print. */
    String said(Attribution attribution) {
        StringBuilder words = new StringBuilder();
        int end = -1;
        for (Span span : attribution.content()) {
            // "We know," she said. "They told us.": the comma stands for the end of a sentence.
            boolean sentence = end >= 0 && ENDING.matcher(text.substring(end, span.start())).matches()
                    && !ENDED.matcher(words).find();
            words.append(end < 0 ? "" : sentence ? ". " : " ").append(piece(span.of(text)));
            end = span.end();
        }
        return words.toString();
    }

    /** Whether what is said is mostly a clause, which says something by itself. */
    boolean clause(Attribution attribution) {
        return switch (attribution.rule()) {
            case OBJECT, INFINITIVE, NAMING, PREPOSITION, PASSIVE, ADJECTIVE, QUESTION -> false;
            default -> true;
        };
    }

    private String fromTheCue(Attribution attribution) {
        Span exact = exact(attribution);
        boolean closed = negated(attribution) && exact.end() < text.length()
                && CLOSING.matcher(text.substring(exact.end(), exact.end() + 1)).matches();
        return attribution.cue() == null || quoted(attribution) && !negated(attribution)
                ? content(attribution)
                : capitalized(COMMA
                        .matcher(spaced(
                                text.substring(Math.min(exact.start(), attribution.cue().start()), closed ? exact.end() + 1 : exact.end())))
                        .replaceFirst(""));
    }

    boolean quoted(Attribution attribution) {
        return attribution.content().stream().allMatch(span -> QUOTED.matcher(span.of(text)).matches());
    }

    private static String piece(String words) {
        String bare = QUOTED.matcher(words).matches() ? CLOSING.matcher(OPENING.matcher(words).replaceAll("")).replaceFirst("") : words;
        return COMMA.matcher(spaced(bare)).replaceFirst("");
    }

    private static String spaced(String words) {
        return SPACE.matcher(words).replaceAll(" ").strip();
    }

    private static String capitalized(String words) {
        int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return UCharacter.toTitleCase(words.substring(0, first), null) + words.substring(first);
    }

    /** The printed words with what stands around them. */
    Quote quote(Attribution attribution) {
        Span exact = exact(attribution);
        int from = Math.max(0, exact.start() - AROUND);
        while (from > 0 && from < exact.start() && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        int to = Math.min(text.length(), exact.end() + AROUND);
        while (to < text.length() && to > exact.end() && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        return new Quote(exact.of(text), unlessBlank(text.substring(from, exact.start())), unlessBlank(text.substring(exact.end(), to)));
    }

    private static Span exact(Attribution attribution) {
        return new Span(attribution.content().stream().mapToInt(Span::start).min().orElseThrow(),
                attribution.content().stream().mapToInt(Span::end).max().orElseThrow());
    }

    private static String unlessBlank(String words) {
        return HIDDEN.matcher(words).replaceAll("").isBlank() ? null : words;
    }

    /**
     * Some words as a {@link Name} has them: in one line, without what is hidden.
     *
     * @param words or {@code null}
     * @return {@code null} where nothing is left, or too much for a name
     */
    static String name(String words, int most) {
        if (words == null) {
            return null;
        }
        String name = HIDDEN.matcher(spaced(words)).replaceAll("");
        return name.isBlank() || name.codePointCount(0, name.length()) > most || Name.Validator.fault(name, false).isPresent()
                ? null
                : name;
    }
}
