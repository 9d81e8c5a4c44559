package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Parts sentences into words and marks, with their parts of speech. */
final class Tagger {
    private static final Pattern ABBREVIATED = Pattern.compile("Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Rev|St|Hon|Cllr|\\p{Lu}");
    /** "Okafor", "-Webb" and "-" in "Okafor-Webb": the tokenizer parts at hyphens, as its treebank does, but names are one word here. */
    private static final Pattern PART_OF_NAME = Pattern.compile("\\p{Lu}[\\p{L}'’]*");
    private static final Pattern REST_OF_NAME = Pattern.compile("-(?:\\p{Lu}[\\p{L}'’]*)?");
    private static final Pattern OWNERS = Pattern.compile("\\p{L}+s' \\p{L}");
    private static final Pattern OPENING = Pattern.compile("(?<![^\\s(—])'");
    private static final Pattern CLOSING = Pattern.compile("(?<=\\S)'(?![^\\s,.;:!?)—])");
    /** Which the tagger takes for nouns after adjectives: "a former executive said". */
    private static final Set<String> ALWAYS_VERBS = Vocabulary.of("always-verbs");

    private static final Set<String> TITLES = Vocabulary.of("titles");
    private static final Set<String> NOUNS = Vocabulary.of("person-nouns");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "ADJ");
    private static final Set<String> OPEN = Set.of("ADV", "VERB", "INTJ", "X", "NUM", "SYM");

    private Tagger() {
    }

    /**
     * @param words a sentence, with straight apostrophes
     * @param start where it begins in the text
     */
    static List<Token> tokens(String words, int start) {
        List<opennlp.tools.util.Span> spans = namesJoined(Models.English.TOKENS.tokenizePos(words), words);
        String[] texts = opennlp.tools.util.Span.spansToStrings(spans.toArray(opennlp.tools.util.Span[]::new), words);
        String[] tags = Models.English.TAGS.tag(texts);
        correct(texts, tags);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Span span = new Span(start + spans.get(i).getStart(), start + spans.get(i).getEnd());
            Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
            if (last != null && texts[i].equals(".") && last.span().end() == span.start() && ABBREVIATED.matcher(last.text()).matches()) {
                tokens.set(tokens.size() - 1, Token.of(last.text() + ".", last.tag(), new Span(last.span().start(), span.end())));
            } else {
                tokens.add(Token.of(texts[i], tags[i], span));
            }
        }
        return tokens;
    }

    private static List<opennlp.tools.util.Span> namesJoined(opennlp.tools.util.Span[] spans, String words) {
        List<opennlp.tools.util.Span> joined = new ArrayList<>();
        for (opennlp.tools.util.Span span : partedAtDashes(spans, words)) {
            opennlp.tools.util.Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean joins = last != null && last.getEnd() == span.getStart()
                    && (hyphenates(last, span, words) || ownsPlural(last, words));
            if (joins) {
                joined.set(joined.size() - 1, new opennlp.tools.util.Span(last.getStart(), span.getEnd()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static boolean hyphenates(opennlp.tools.util.Span last, opennlp.tools.util.Span span, String words) {
        boolean nameFollows = span.length() > 1
                || span.getEnd() < words.length() && Character.isUpperCase(words.codePointAt(span.getEnd()));
        return nameFollows && isName(last.getCoveredText(words)) && isRest(span.getCoveredText(words), last.getCoveredText(words));
    }

    /** "Shipwrights' Federation", "the pilots' union": the mark is no closing one where none is open. */
    private static boolean ownsPlural(opennlp.tools.util.Span last, String words) {
        return OWNERS.matcher(words).region(last.getStart(), words.length()).lookingAt()
                && OPENING.matcher(words).region(0, last.getStart()).results().count() <= CLOSING.matcher(words).region(0, last.getStart())
                        .results().count();
    }

    /** "the company—he would not say which—" has no spaces at its dashes. */
    private static List<opennlp.tools.util.Span> partedAtDashes(opennlp.tools.util.Span[] spans, String words) {
        List<opennlp.tools.util.Span> parted = new ArrayList<>();
        for (opennlp.tools.util.Span span : spans) {
            int from = span.getStart();
            for (int i = from; i < span.getEnd(); i++) {
                if (words.charAt(i) == '—' && span.length() > 1) {
                    if (i > from) {
                        parted.add(new opennlp.tools.util.Span(from, i));
                    }
                    parted.add(new opennlp.tools.util.Span(i, i + 1));
                    from = i + 1;
                }
            }
            if (from < span.getEnd()) {
                parted.add(new opennlp.tools.util.Span(from, span.getEnd()));
            }
        }
        return parted;
    }

    private static boolean isName(CharSequence text) {
        int hyphen = text.toString().lastIndexOf('-');
        return hyphen == text.length() - 1 || PART_OF_NAME.matcher(text.subSequence(hyphen + 1, text.length())).matches();
    }

    private static boolean isRest(CharSequence text, CharSequence before) {
        boolean afterHyphen = before.charAt(before.length() - 1) == '-' && before.length() > 1;
        return afterHyphen ? PART_OF_NAME.matcher(text).matches() : REST_OF_NAME.matcher(text).matches();
    }

    private static void correct(String[] texts, String[] tags) {
        for (int i = texts.length - 2; i >= 0; i--) {
            if (isCapital(texts[i + 1]) && tags[i + 1].equals("PROPN") && beforeName(texts, tags, i)) {
                tags[i] = isCapital(texts[i]) ? "PROPN" : "NOUN";
            }
        }
        for (int i = 0; i < texts.length; i++) {
            if (ALWAYS_VERBS.contains(texts[i])) {
                tags[i] = "VERB";
            } else if (i > 1 && texts[i].equals("times") && tags[i - 2].equals("AUX")) {
                tags[i - 1] = "ADV";
                tags[i] = "ADV";
            } else if (texts[i].equals("close") && i + 1 < texts.length && texts[i + 1].equals("to") && tags[i].equals("VERB")) {
                tags[i] = "ADJ";
                tags[i + 1] = "ADP";
            } else if (tags[i].equals("ADJ") && NOUNS.contains(texts[i]) && !(i + 1 < tags.length && NOMINAL.contains(tags[i + 1]))) {
                tags[i] = "NOUN";
            } else if (i > 0 && tags[i - 1].equals("PROPN")) {
                correctAfterName(texts, tags, i);
            }
        }
    }

    /** "Hector" and "backbencher" in "Hector Boyle" and "backbencher Lucy Farrant", which the tagger need not know. */
    private static boolean beforeName(String[] texts, String[] tags, int i) {
        boolean given = Gender.ofGivenName(texts[i].toLowerCase(Locale.ROOT)).known();
        return isCapital(texts[i])
                ? given || i > 0 && OPEN.contains(tags[i])
                : tags[i].equals("VERB") && TITLES.contains(texts[i]);
    }

    private static boolean isCapital(String text) {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** "Halloran Trust announced": what goes on with a capital is a name still, and what ends in -ed is its verb. */
    private static void correctAfterName(String[] texts, String[] tags, int i) {
        boolean capital = isCapital(texts[i]);
        if (capital && tags[i].equals("VERB")) {
            tags[i] = "PROPN";
        } else if (!capital && tags[i].equals("ADJ") && texts[i].endsWith("ed") && !texts[i].contains("-")) {
            tags[i] = "VERB";
        }
    }
}
