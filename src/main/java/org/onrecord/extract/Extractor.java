package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.onrecord.date.EdtfDate;
import org.onrecord.extract.Attribution.Relay;
import org.onrecord.extract.Attribution.Speaker;
import org.onrecord.extract.Cue.Kind;
import org.onrecord.extract.Cue.Sense;
import org.onrecord.statement.Stance;

/** Finds who said what in the text of an article in English. It can be used by many threads at once; the first use takes a second, to load its models. */
public final class Extractor {
    private static final Pattern CITING = Pattern.compile(",? citing ");
    private static final Pattern MEDIUM = Pattern
            .compile("\\b(twitter|tweet(?:ed|s)?|facebook|instagram|telegram|truth social|press release|television|tv|radio|"
                    + "news conference|press conference|interview|statement|e-?mail|letter|speech)\\b", Pattern.CASE_INSENSITIVE);
    private static final Lexicon LEXICON = new Lexicon();

    private Extractor() {
    }

    /**
     * @param attitudes whether beliefs, wishes and plans are wanted too
     * @return in the order of the text
     */
    public static List<Attribution> extract(Article article, Gazetteer names, boolean attitudes) {
        return new Extractor().read(article, names, attitudes);
    }

    private List<Attribution> read(Article article, Gazetteer names, boolean attitudes) {
        String text = article.text();
        List<Sentence> sentences = Sentences.of(text).stream().filter(one -> !headline(one, article)).toList();
        Mentions mentions = new Mentions(sentences, names);
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Found> own = Constructions.in(sentence, LEXICON);
            if (own.isEmpty() || sentence.quotesOnly()) {
                own = continued(sentence, found, text);
            }
            found.addAll(own);
        }
        found.sort(Comparator.comparingInt(one -> one.content().get(0).start()));
        return attributions(found.stream().filter(one -> attitudes || one.sense().kind() != Kind.ATTITUDE).toList(), mentions, article);
    }

    /** A first line without a full stop. */
    private static boolean headline(Sentence sentence, Article article) {
        String line = sentence.span().of(article.text()).strip();
        return sentence.paragraph() == 0 && (line.equals(article.title()) || !line.matches("(?s).*[.!?…\"”’»:)]"));
    }

    /** A sentence of nothing but a quotation goes on with the last one. */
    private static List<Found> continued(Sentence sentence, List<Found> before, String text) {
        Found last = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean follows = last != null && sentence.quotesOnly() && last.source() != null
                && (last.sentence().paragraph() == sentence.paragraph()
                        || last.sentence().paragraph() == sentence.paragraph() - 1 && endsInQuote(last, text));
        if (!follows) {
            return List.of();
        }
        Token quote = sentence.tokens().stream().filter(Token::quote).findFirst().orElseThrow();
        return List.of(new Found(sentence, last.source(), last.head(), null, List.of(quote.span()), Rule.CONTINUED_QUOTE,
                new Sense(Kind.SAY, Stance.ALLEGATION), last.lemma(), false, null, null));
    }

    private static boolean endsInQuote(Found last, String text) {
        return last.content().stream().anyMatch(span -> "\"“«‘'".indexOf(text.charAt(span.start())) >= 0
                || "\"”»’'".indexOf(text.charAt(span.end() - 1)) >= 0);
    }

    private static List<Attribution> attributions(List<Found> found, Mentions mentions, Article article) {
        List<Attribution> attributions = new ArrayList<>();
        String text = article.text();
        Speaker last = null;
        for (Found one : found) {
            Span source = one.source();
            Token head = one.head();
            List<Relay> chain = new ArrayList<>();
            Speaker speaker = source == null ? null : mentions.speaker(one.sentence(), source, head, text, last);
            if (one.relay() != null) {
                relay(one, mentions, article, chain);
            }
            EdtfDate date = Dates.in(outside(one, text), article.published()).orElse(null);
            boolean quoted = one.content().stream().allMatch(span -> "\"“«‘'".indexOf(text.charAt(span.start())) >= 0
                    && "\"”»’'".indexOf(text.charAt(span.end() - 1)) >= 0);
            Matcher medium = MEDIUM.matcher(outside(one, text));
            attributions
                    .add(new Attribution(source, one.cue(), one.content(), one.rule(), one.sense().kind() == Kind.ATTITUDE, speaker, chain,
                            one.sense().stance(), quoted && chain.isEmpty(), date, List.of(), medium.find() ? medium.group(1) : null));
            if (speaker != null && one.sense().kind() != Kind.DOC) {
                last = speaker;
            }
        }
        return Stances.settled(attributions, found, text);
    }

    private static void relay(Found one, Mentions mentions, Article article, List<Relay> chain) {
        Span by = one.relay();
        Token head = new Token(by.of(article.text()), by.of(article.text()).toLowerCase(java.util.Locale.ROOT), "PROPN", by);
        Speaker relay = mentions.speaker(one.sentence(), by, head, article.text(), null);
        if (!relay.name().equals(article.outlet())) {
            chain.add(new Relay(relay, one.relayVerb()));
        }
    }

    /** The words of a sentence that are not what is said. */
    private static String outside(Found one, String text) {
        StringBuilder words = new StringBuilder();
        int at = one.sentence().span().start();
        for (Span span : one.content()) {
            words.append(text, at, Math.max(at, span.start())).append(' ');
            at = Math.max(at, span.end());
        }
        return words.append(text, Math.min(at, one.sentence().span().end()), one.sentence().span().end()).toString();
    }
}
