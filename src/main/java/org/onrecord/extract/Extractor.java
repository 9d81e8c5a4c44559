package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.onrecord.date.EdtfDate;
import org.onrecord.extract.Attribution.Relay;
import org.onrecord.extract.Attribution.Speaker;
import org.onrecord.extract.Cue.Kind;

/** Finds who said what in the text of an article in English. It can be used by many threads at once; the first use takes a second, to load its models. */
public final class Extractor {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…\"”’»:)]\\z");
    private static final Pattern MEDIUM = Pattern
            .compile("\\b(twitter|tweet(?:ed|s)?|facebook|instagram|telegram|truth social|press release|television|tv|radio|"
                    + "news conference|press conference|interview|statement|e-?mail|letter|speech)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NOT_QUOTED = Set.of("you", "i", "we", "it", "who", "that", "nobody");

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
        Sentences all = new Sentences(text);
        List<Sentence> sentences = all.all().stream().filter(one -> !headline(one, article)).toList();
        SpeakerResolver speakers = new SpeakerResolver(NameReader.read(sentences, names, article.outlet()), names);
        List<Found> found = new ArrayList<>();
        List<Found> inside = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Found> own = Constructions.in(sentence, Lexicon.ENGLISH);
            if (sentence.quotesOnly()) {
                own = ContinuedQuotes.in(sentence, found, text);
            }
            found.addAll(own);
            sentence.tokens().stream().filter(Token::quote).forEach(quote -> inside.addAll(nested(sentence, quote, all)));
        }
        found.addAll(inside);
        found.removeIf(one -> one.cue() != null && found.stream().anyMatch(other -> describes(one, other)));
        found.sort(Comparator.comparingInt(one -> one.content().get(0).start()));
        return wanted(attributions(found, speakers, article), found, text, attitudes);
    }

    /** '"No," a man who answered the door said': a cue in what describes the speaker of the same words reports nothing. */
    private static boolean describes(Found one, Found other) {
        return other != one && other.source() != null && other.source().contains(one.cue()) && other.content().equals(one.content());
    }

    /** What somebody quotes in turn: "He told us that the road was safe," she said. */
    private static List<Found> nested(Sentence sentence, Token quote, Sentences sentences) {
        return sentences.within(quote.span(), sentence.paragraph()).stream()
                .flatMap(one -> Constructions.in(one, Lexicon.ENGLISH).stream())
                .filter(one -> one.source() != null && one.head() != null && !NOT_QUOTED.contains(one.head().lower())).toList();
    }

    /** A first line without a full stop, or one in capitals. */
    private static boolean headline(Sentence sentence, Article article) {
        String line = sentence.span().of(article.text()).strip();
        boolean open = !SENTENCE_END.matcher(line).find();
        return sentence.paragraph() == 0 && (line.equals(article.title()) || open)
                || open && line.equals(line.toUpperCase(Locale.ROOT));
    }

    private static List<Attribution> attributions(List<Found> found, SpeakerResolver speakers, Article article) {
        List<Attribution> attributions = new ArrayList<>();
        String text = article.text();
        for (Found one : found) {
            Span source = one.source();
            Token head = one.head();
            List<Relay> chain = new ArrayList<>();
            List<Found> around = source == null ? List.of() : around(one, found);
            Entity meant = source != null
                    ? speakers.resolve(source, head, quoting(one, around, text), text)
                    : one.rule() == Rule.CONTINUED_QUOTE ? speakers.last() : null;
            Speaker speaker = meant == null ? null : meant.speaker();
            if (one.relay() != null) {
                relay(one, speakers, article, speaker, chain);
            }
            String outside = outside(one, found, text);
            EdtfDate date = Dates.in(outside, article.published()).orElse(null);
            List<Span> content = one.content().stream().map(span -> span.withMarks(text)).toList();
            boolean quoted = content.stream().allMatch(span -> span.beginsWithQuote(text) && span.endsWithQuote(text));
            Matcher medium = MEDIUM.matcher(outside);
            attributions
                    .add(new Attribution(source, one.cue(), content, one.rule(), one.sense().kind() == Kind.ATTITUDE, speaker, chain,
                            one.sense().stance(), quoted && chain.isEmpty() && !one.negated(), date, List.of(),
                            medium.find() ? medium.group(1) : null));
            if (meant != null && one.sense().kind() != Kind.DOC && around.isEmpty()) {
                speakers.spoke(meant);
            }
        }
        return attributions;
    }

    /** Who wishes is told too, for whom later pronouns mean, where wishes are not wanted. */
    private static List<Attribution> wanted(List<Attribution> all, List<Found> found, String text, boolean attitudes) {
        List<Attribution> relayed = nested(all, text);
        int[] kept = IntStream.range(0, all.size()).filter(i -> (attitudes || !all.get(i).attitude()) && !onlyRelays(all.get(i), all))
                .toArray();
        return Rejected.settled(Arrays.stream(kept).mapToObj(relayed::get).toList(), Arrays.stream(kept).mapToObj(found::get).toList(),
                text);
    }

    /** "The plan is dead, Ann Gales said, according to the Courier" is said by Ann Gales, whom the Courier relays. */
    private static boolean onlyRelays(Attribution one, List<Attribution> all) {
        Span content = one.content().get(0);
        return one.rule() == Rule.ACCORDING_TO && one.content().size() == 1 && all.stream().anyMatch(other -> other != one
                && other.source() != null && content.contains(other.source()) && content.contains(other.content().get(0))
                && other.content().get(0).start() <= content.start() + 1);
    }

    /** In whose contents its source stands. */
    private static List<Found> around(Found one, List<Found> found) {
        return found.stream().filter(other -> other != one && other.content().stream().anyMatch(span -> span.contains(one.source())))
                .toList();
    }

    /** The source of the quotation in whose words something is said, or {@code null}. */
    private static Span quoting(Found one, List<Found> around, String text) {
        return around.stream().filter(other -> other.source() != null)
                .filter(other -> other.content().stream()
                        .anyMatch(span -> span.contains(one.source()) && span.withMarks(text).beginsWithQuote(text)))
                .map(Found::source).findFirst().orElse(null);
    }

    /** What is said within what somebody else says is relayed by him. */
    private static List<Attribution> nested(List<Attribution> attributions, String text) {
        return attributions.stream().map(inner -> attributions.stream()
                .filter(outer -> outer != inner && !outer.attitude() && outer.speaker() != null && !outer.speaker().equals(inner.speaker()))
                .filter(outer -> outer.cue() != null && inner.cue() != null && !outer.names(inner, text)
                        && outer.content().stream().anyMatch(span -> span.contains(inner.cue())
                                && inner.source() != null && span.contains(inner.source())))
                .min(Comparator.comparingInt(outer -> outer.content().get(0).length()))
                .map(outer -> inner.relayedBy(outer, outer.cue().of(text))).orElse(inner)).toList();
    }

    private static void relay(Found one, SpeakerResolver speakers, Article article, Speaker speaker, List<Relay> chain) {
        Span by = one.relay();
        Token head = new Token(by.of(article.text()), by.of(article.text()).toLowerCase(Locale.ROOT), "PROPN", by);
        Relay relay = new Relay(speakers.resolve(by, head, null, article.text()).speaker(), one.relayVerb());
        if (!relay.speaker().name().equals(article.outlet()) && !relay.isBy(speaker)) {
            chain.add(relay);
        }
    }

    /** The words of a sentence that are not what is said, by whomever: its other attributions have their own days and media. */
    private static String outside(Found one, List<Found> found, String text) {
        List<Span> said = found.stream().filter(other -> other.sentence() == one.sentence()).flatMap(other -> other.content().stream())
                .filter(span -> one.cue() == null || !span.contains(one.cue())).sorted(Comparator.comparingInt(Span::start)).toList();
        StringBuilder words = new StringBuilder();
        int at = one.sentence().span().start();
        for (Span span : said) {
            words.append(text, at, Math.max(at, span.start())).append(' ');
            at = Math.max(at, span.end());
        }
        return words.append(text, Math.min(at, one.sentence().span().end()), one.sentence().span().end()).toString();
    }
}
