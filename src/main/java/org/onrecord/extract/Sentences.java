package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a text into paragraphs, these into sentences, these into tokens. Quotations are paired first, so that a full stop in one does not end the sentence around it. */
final class Sentences {
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n\\r]+");
    /** What follows a question in quotes where the sentence goes on: "Why?" she asked. */
    private static final Pattern GOES_ON = Pattern.compile("\\s*(?:\\p{Ll}|(?:\\p{L}[\\p{L}.'’-]*,?\\s+){1,8}?"
            + "(?:said|says|asked|asks|added|adds|wondered|replied|wrote|shouted|tweeted|joked|exclaimed|told \\p{L}+)\\b(?:\\s+\\p{L}+){0,6}[.,;:]).*",
            Pattern.DOTALL);
    private static final Pattern DIRECT = Pattern.compile(
            "[^.!?]*[,:]\\s*|.*\\b(?:said|says|say|added|asked|replied|wrote|tweeted|declared)\\s*",
            Pattern.DOTALL);
    private static final Pattern ABBREVIATION = Pattern
            .compile("(?:^|[^\\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Sgt|Rev|St|"
                    + "Hon|Cllr|Jan|Feb|Aug|Sept|Oct|Nov|Dec|(?<!\\.)\\p{Lu})\\.$");
    /** "VALLETTA, Malta (AP) — ". */
    private static final Pattern DATELINE = Pattern
            .compile("\\p{Lu}[\\p{Lu} .'’-]+(?:, [\\p{L}. ]+)?(?:, \\p{L}+\\.? \\d+)? ?(?:\\([^)]*\\) ?)?(?:—|–|--|-) ");
    /** What may stand before a paragraph, "•" or "😀", and says nothing. */
    private static final Pattern BULLET = Pattern.compile("[\\s\\p{So}\\p{Sk}\\p{Cf}\\x{FE0F}•‣▪·*–—-]+(?=[\\p{L}\\p{N}\"“«„'‘(\\[])");
    private static final Pattern MARK = Pattern.compile("[\"“”«»„']");
    private static final String ENDS = ".!?…";
    private static final Pattern HAS_WORDS = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** A quotation of as many words is read as one token. */
    private static final int LONG = 6;

    /** In UTF-16 units. What is longer is no sentence, and would take time without end. */
    private static final int LONGEST = 5000;
    /** In a paragraph; more are no quotations. */
    private static final int MOST_QUOTATIONS = 300;
    private static final int LONGEST_DATELINE = 80;

    private final String text;
    private final String plain;
    private final boolean single;

    Sentences(String text) {
        this.text = text;
        this.plain = text.replace('’', '\'').replace('‘', '\'').replace('ʼ', '\'');
        this.single = Quotation.single(text);
    }

    List<Sentence> all() {
        List<Sentence> all = new ArrayList<>();
        List<Span> paragraphs = PARAGRAPH.matcher(text).results().map(line -> new Span(line.start(), line.end()))
                .filter(line -> HAS_WORDS.matcher(line.of(text)).find()).toList();
        for (int number = 0; number < paragraphs.size(); number++) {
            all.addAll(read(number, paragraphs.get(number)));
        }
        return all;
    }

    /** Those of what stands between quotation marks, as if it were a paragraph. */
    List<Sentence> within(Span quotation, int paragraph) {
        int end = quotation.end() - (quotation.endsWithQuote(text) ? 1 : 0);
        return end > quotation.start() + 1 ? read(paragraph, new Span(quotation.start() + 1, end)) : List.of();
    }

    private List<Sentence> read(int number, Span whole) {
        Matcher dateline = DATELINE.matcher(text).region(whole.start(), Math.min(whole.end(), whole.start() + LONGEST_DATELINE));
        Matcher bullet = BULLET.matcher(text).region(whole.start(), whole.end());
        Span paragraph = dateline.lookingAt()
                ? new Span(dateline.end(), whole.end())
                : bullet.lookingAt() ? new Span(bullet.end(), whole.end()) : whole;
        List<Quotation> found = Quotation.in(text, paragraph, single);
        List<Quotation> quotations = found.size() > MOST_QUOTATIONS ? List.of() : found;
        return bounds(paragraph, quotations).stream().filter(sentence -> sentence.length() <= LONGEST).map(sentence -> {
            List<Quotation> own = quotations.stream().filter(one -> sentence.contains(one.span())).toList();
            return new Sentence(number, sentence, Retagging.of(withQuotations(sentence,
                    Tagger.tokens(plain.substring(sentence.start(), sentence.end()), sentence.start()), own), Lexicon.ENGLISH),
                    own.stream().filter(one -> !direct(one, sentence)).map(Quotation::span).toList());
        }).toList();
    }

    private List<Span> bounds(Span paragraph, List<Quotation> quotations) {
        StringBuilder masked = new StringBuilder(plain.substring(paragraph.start(), paragraph.end()));
        for (Quotation one : quotations) {
            for (int i = one.span().start(); i < one.span().end(); i++) {
                if (ENDS.indexOf(text.charAt(i)) >= 0) {
                    masked.setCharAt(i - paragraph.start(), ',');
                }
            }
            String inner = one.inner(text);
            if (!one.open() && endsIn(inner, ENDS)) {
                masked.setCharAt(one.span().end() - 1 - paragraph.start(), '.');
            }
        }
        // Of many in a row the last one ends the sentence; each would be looked at with all that follow.
        for (int i = 0; i + 1 < masked.length(); i++) {
            if (ENDS.indexOf(masked.charAt(i)) >= 0 && ENDS.indexOf(masked.charAt(i + 1)) >= 0) {
                masked.setCharAt(i, ',');
            }
        }
        List<Span> bounds = new ArrayList<>();
        for (opennlp.tools.util.Span one : Models.English.SENTENCES.sentPosDetect(masked)) {
            Span next = new Span(paragraph.start() + one.getStart(), paragraph.start() + one.getEnd());
            if (!bounds.isEmpty() && continues(bounds.get(bounds.size() - 1), next, quotations)) {
                next = new Span(bounds.remove(bounds.size() - 1).start(), next.end());
            }
            bounds.add(next);
        }
        return bounds;
    }

    private boolean continues(Span last, Span next, List<Quotation> quotations) {
        return ABBREVIATION.matcher(text.substring(Math.max(last.start(), last.end() - 8), last.end())).find()
                || quotations.stream().map(Quotation::span).anyMatch(one -> one.start() < next.start() && next.start() < one.end())
                || quotations.stream().anyMatch(one -> one.span().end() == last.end() && endsIn(one.inner(text), "!?…"))
                        && GOES_ON.matcher(text.substring(next.start(), next.end())).matches()
                || quotations.stream().anyMatch(one -> one.span().end() == last.end())
                        && Character.isLowerCase(text.codePointAt(next.start()));
    }

    /** With long quotations as one token each, and short ones without their marks, as they are part of the sentence. */
    private List<Token> withQuotations(Span sentence, List<Token> tokens, List<Quotation> quotations) {
        List<Token> merged = new ArrayList<>();
        List<Quotation> placed = new ArrayList<>();
        for (Token token : tokens) {
            Quotation around = quotations.stream().filter(one -> one.span().overlaps(token.span())).findFirst().orElse(null);
            if (around == null) {
                merged.add(token);
            } else if (!direct(around, sentence)) {
                if (!MARK.matcher(token.text()).matches()) {
                    merged.add(token);
                }
            } else if (!placed.contains(around)) {
                placed.add(around);
                merged.add(new Token(around.inner(text), "", Token.QUOTE, around.span()));
            }
        }
        return merged;
    }

    /** Whether it is speech, rather than a word or two that the sentence borrows. */
    private boolean direct(Quotation quotation, Span sentence) {
        String inner = quotation.inner(text);
        if (inner.isEmpty()) {
            return false;
        }
        String before = text.substring(sentence.start(), quotation.span().start());
        int words = SPACE.split(inner).length;
        boolean beforeComma = quotation.span().end() < sentence.end() && text.charAt(quotation.span().end()) == ',';
        return words >= LONG || quotation.open() || !HAS_WORDS.matcher(before).find() && (endsIn(inner, ",.!?…—–-") || beforeComma)
                || Character.isUpperCase(inner.codePointAt(0)) && (words >= 2 || endsIn(inner, ",.!?…"))
                        && DIRECT.matcher(before).matches();
    }

    private static boolean endsIn(String words, String marks) {
        return !words.isEmpty() && marks.indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
