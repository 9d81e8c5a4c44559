package org.onrecord.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the names in a text, and what is said of those who bear them. */
final class NameReader {
    private static final Set<String> TITLES = Vocabulary.of("titles");
    private static final Set<String> ORGANIZATION = Vocabulary.of("organization");
    private static final Set<String> AFTER_NAMES = Vocabulary.of("after-names");
    private static final Set<String> COURTESY = Vocabulary.of("courtesy");
    private static final Set<String> LABELS = Vocabulary.of("labels");
    private static final Set<String> GROUPS = Vocabulary.of("groups");
    private static final Pattern POSSESSIVE = Pattern.compile("(?:'s| 's|(?<=s)')$");

    private final Gazetteer gazetteer;
    private final Mentions mentions;
    /** The words with a capital that do not begin a sentence. */
    private final Set<String> capitals = new HashSet<>();

    private NameReader(Gazetteer gazetteer, String outlet) {
        this.gazetteer = gazetteer;
        this.mentions = new Mentions(gazetteer, outlet);
    }

    /** @param outlet which the text may call by a part of its name, or {@code null} */
    static Mentions read(List<Sentence> sentences, Gazetteer gazetteer, String outlet) {
        NameReader reader = new NameReader(gazetteer, outlet);
        sentences.stream().flatMap(sentence -> sentence.tokens().stream().skip(1)).filter(token -> !token.quote() && token.capital())
                .map(Token::withoutPossessive).forEach(reader.capitals::add);
        sentences.forEach(reader::read);
        return reader.mentions;
    }

    private void read(Sentence sentence) {
        mentions.begin(sentence);
        mentions.phrases().read(sentence);
        NameBounds bounds = new NameBounds(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            if (bounds.begins(i) || i == 0 && namedBefore(sentence.at(0))) {
                int to = bounds.end(i);
                if (to > 0 || namedBefore(sentence.at(0)) || !isCommonWord(sentence)) {
                    mention(sentence, i, to);
                }
                i = to;
            }
        }
    }

    private boolean namedBefore(Token first) {
        String name = first.withoutPossessive().toLowerCase(Locale.ROOT);
        return mentions.all().stream().anyMatch(mention -> mention.entity().words().contains(name));
    }

    /** Whether the first word of a sentence has a capital for that alone. */
    private boolean isCommonWord(Sentence sentence) {
        Token first = sentence.at(0);
        String word = first.withoutPossessive();
        boolean named = first.tagged("PROPN") && sentence.size() > 2
                && (sentence.at(1).comma() || sentence.at(1).is("and") && sentence.at(2).tagged("PROPN"));
        return !named && !capitals.contains(word) && gazetteer.find(word).isEmpty()
                && (first.in(GROUPS) || first.endsIn("s") || first.gerund() || first.tagged("NUM")
                        || sentence.size() > 1 && !sentence.at(1).tagged("VERB", "AUX"));
    }

    private void mention(Sentence sentence, int begin, int to) {
        int from = begin;
        int last = to;
        if (from == 0 && to > 0 && sentence.at(0).in(LABELS)) {
            mention(sentence, 1, to);
            return;
        }
        while (last > from && sentence.at(last).in(AFTER_NAMES)) {
            last--;
        }
        int first = last;
        while (first > from && !sentence.at(first - 1).in(TITLES)) {
            first--;
        }
        if (sentence.at(last).in(ORGANIZATION)) {
            first = sentence.at(from).is("the") ? from + 1 : from;
            from = first;
            while (first > 0 && sentence.at(first - 1).capital() && sentence.at(first - 1).tagged("ADJ", "PROPN")
                    && NameBounds.isDemonym(sentence.at(first - 1))) {
                first--;
                from--;
            }
        }
        String name = name(sentence, first, last);
        if (name.isEmpty() || sentence.at(last).in(TITLES) && gazetteer.find(name).isEmpty()) {
            return;
        }
        List<String> titles = sentence.tokens().subList(from, first).stream().map(Token::lower).toList();
        Entity entity = mentions.named(name, titled(name, sentence, from, first), titles,
                first > 0 && sentence.at(first - 1).is("the") && !(to + 1 < sentence.size() && sentence.at(to + 1).tagged("NOUN")));
        entity.describe(titles);
        entity.describe(Descriptions.around(sentence, from, to));
        if (to + 3 < sentence.size() && sentence.at(to + 1).text().equals("(") && sentence.at(to + 3).text().equals(")")) {
            mentions.alias(sentence.at(to + 2).lower(), entity);
        }
        boolean owner = sentence.at(to).possessive() || to + 1 < sentence.size() && sentence.at(to + 1).is("'s");
        mentions.add(sentence.span(first, last), entity, !owner && isSubject(sentence, from, to), owner);
    }

    /** "Captain Salt", "Mr Justice Ormerod": a title other than of courtesy is part of a name of one word. */
    private static String titled(String name, Sentence sentence, int from, int first) {
        boolean titled = !name.contains(" ") && sentence.tokens().subList(from, first).stream().anyMatch(token -> !token.in(COURTESY));
        return titled
                ? sentence.tokens().subList(from, first).stream().map(Token::text).collect(Collectors.joining(" ")) + " " + name
                : name;
    }

    /** Before a verb, or with nothing but its description before it in its clause. */
    private static boolean isSubject(Sentence sentence, int from, int to) {
        int before = from > 0 && sentence.at(from - 1).tagged("DET") ? from - 2 : from - 1;
        if (to + 1 < sentence.size() && sentence.at(to + 1).tagged("VERB", "AUX")) {
            return before < 0 || !sentence.at(before).tagged("ADP");
        }
        int i = from - 1;
        while (i >= 0 && !sentence.at(i).tagged("VERB", "AUX", "CCONJ", "SCONJ") && !sentence.at(i).colon() && !sentence.at(i).quote()
                && (!sentence.at(i).tagged("ADP") || sentence.at(i).is("of") || sentence.at(i).is("for"))) {
            i--;
        }
        return i < 0;
    }

    private static String name(Sentence sentence, int from, int to) {
        String joined = sentence.tokens().subList(from, to + 1).stream().map(Token::text).collect(Collectors.joining(" "));
        return POSSESSIVE.matcher(joined).replaceFirst("").strip();
    }
}
