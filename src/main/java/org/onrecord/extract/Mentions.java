package org.onrecord.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.onrecord.extract.Attribution.Speaker;
import org.onrecord.extract.Gazetteer.Known;
import org.onrecord.speaker.SpeakerKind;

/**
 * Who is named in a text up to each place, so that pronouns, surnames and descriptions lead to names.
 */
final class Mentions {
    private static final Set<String> HE = Set.of("he", "him", "his");
    private static final Set<String> SHE = Set.of("she", "her", "hers");
    private static final Set<String> POSSESSIVE = Set.of("his", "her", "its", "their", "our", "my");
    private static final Pattern OWNED = Pattern.compile("(?i)(his|her|its) (.+)");
    /** "the port's director, Ann Gales" and ", Ann Gales, 58". */
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?s)((?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|(?:\\p{Lu}[\\p{L}.]*\\s){0,3}\\S+['’]s) [^,]{2,60}), ((?:\\p{Lu}[\\p{L}.'’-]*,? ?){1,5})(?:,.*)?");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "we", "our", "us");
    private static final Set<String> IT = Set.of("it", "its");
    private static final Set<String> TITLES = Vocabulary.of("titles");
    private static final Set<String> MASCULINE = Vocabulary.of("masculine");
    private static final Set<String> FEMININE = Vocabulary.of("feminine");
    private static final Set<String> ORGANIZATION = Vocabulary.of("organization");
    private static final Set<String> OUTLET = Vocabulary.of("outlet");
    private static final Set<String> GROUPS = Vocabulary.of("groups");
    private static final Set<String> AFTER_NAMES = Set.of("kc", "qc", "mp", "jr", "jr.", "sr.", "phd", "obe", "mbe", "'s");
    private static final Set<String> PLACE = Vocabulary.of("place");
    private static final Set<String> CIVIC = Vocabulary.of("civic");
    private static final Set<String> TRADE = Vocabulary.of("trade");
    private static final Set<String> COMPANY = Vocabulary.of("company");
    private static final Set<String> BEFORE_OTHERS = Vocabulary.of("before-others");
    private static final Set<String> MONTHS = Set.of("january", "february", "march", "april", "june", "july", "august", "september",
            "october", "november", "december");

    private final Gazetteer gazetteer;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Entity> byName = new HashMap<>();
    /** The words with a capital that do not begin a sentence. */
    private final Set<String> capitals = new java.util.HashSet<>();
    private final List<Integer> starts = new ArrayList<>();
    private Speaker last;
    private int lastAt = -1;

    /** @param outlet which the text may call by a part of its name, or {@code null} */
    Mentions(List<Sentence> sentences, Gazetteer gazetteer, String outlet) {
        this.gazetteer = gazetteer;
        if (outlet != null) {
            Entity publisher = new Entity(outlet);
            publisher.kind = SpeakerKind.OUTLET;
            byName.put(outlet.toLowerCase(Locale.ROOT), publisher);
            mentions.add(new Mention(new Span(0, 0), publisher, false, false, 0));
        }
        sentences.stream().flatMap(sentence -> sentence.tokens().stream().skip(1)).filter(token -> !token.quote() && token.capital())
                .map(token -> token.text().replaceAll("'s$", "")).forEach(capitals::add);
        for (Sentence sentence : sentences) {
            starts.add(sentence.span().start());
            read(sentence);
        }
    }

    /** Notes who spoke, where; a pronoun is likely to mean the same one. */
    void spoke(Speaker speaker, int at) {
        last = speaker;
        lastAt = at;
    }

    private int sentenceOf(int at) {
        int found = java.util.Collections.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }

    /** One who is named, with every word that was said of it. */
    private static final class Entity {
        private String name;
        private SpeakerKind kind;
        private Boolean masculine;
        private int count;
        private final Set<String> descriptions = new java.util.HashSet<>();

        Entity(String name) {
            this.name = name;
        }

        List<String> words() {
            return List.of(name.toLowerCase(Locale.ROOT).split("\\s+"));
        }
    }

    /** One place where it is named. */
    private record Mention(Span span, Entity entity, boolean subject, boolean owner, int sentence) {}

    private void read(Sentence sentence) {
        Phrases phrases = new Phrases(sentence, token -> false);
        for (int i = 0; i < sentence.size(); i++) {
            if (office(sentence, i) || !nameBegins(sentence, i) && !(i == 0 && known(sentence.at(0)))) {
                continue;
            }
            int to = i;
            while (to + 1 < sentence.size() && nameGoesOn(sentence, to)) {
                to++;
            }
            while (to > i && !sentence.at(to).capital() && !sentence.at(to).text().matches("\\d+")) {
                to--;
            }
            if (i > 0 || to > 0 || !common(sentence)) {
                mention(sentence, phrases, i, to);
            }
            i = to;
        }
    }

    /** "Infrastructure" in "Minister for Infrastructure" names nobody. */
    private static boolean office(Sentence sentence, int i) {
        int of = i > 0 && sentence.at(i - 1).is("the") ? i - 2 : i - 1;
        return of > 0 && (sentence.at(of).is("of") || sentence.at(of).is("for")) && sentence.at(of - 1).capital()
                && sentence.at(of - 1).in(TITLES);
    }

    private boolean known(Token first) {
        String name = first.text().replaceAll("'s$", "").toLowerCase(Locale.ROOT);
        return mentions.stream().anyMatch(mention -> mention.entity().words().contains(name));
    }

    /** Whether the first word of a sentence has a capital for that alone. */
    private boolean common(Sentence sentence) {
        Token first = sentence.at(0);
        String word = first.text().replaceAll("'s$", "");
        return !capitals.contains(word) && gazetteer.find(word).isEmpty()
                && (GROUPS.contains(first.lower()) || first.lower().endsWith("s") || first.tagged("NUM")
                        || sentence.size() > 1 && !sentence.at(1).tagged("VERB", "AUX"));
    }

    private static boolean nameBegins(Sentence sentence, int i) {
        Token token = sentence.at(i);
        return token.capital() && (token.tagged("PROPN") || i > 0 && token.tagged("ADJ", "NOUN", "X", "VERB") && token.text().length() > 1
                && (i + 1 < sentence.size() && sentence.at(i + 1).capital() && sentence.at(i + 1).tagged("PROPN", "NOUN")
                        || token.tagged("NOUN", "X"))
                || i == 0 && token.tagged("ADJ", "NOUN") && sentence.size() > 1 && sentence.at(1).capital()) && !Dates.isDay(token)
                && !MONTHS.contains(token.lower());
    }

    private static boolean nameGoesOn(Sentence sentence, int to) {
        Token token = sentence.at(to);
        Token next = sentence.at(to + 1);
        boolean saint = to > 0 && sentence.at(to - 1).lower().matches("st\\.?") && next.capital();
        if (token.possessive() && token.text().length() > 2 && !saint || next.comma()) {
            return false;
        }
        boolean and = next.is("and") && to + 2 < sentence.size() && sentence.at(to + 2).capital() && unionOf(sentence, to);
        return and || next.capital() && !next.tagged("PUNCT", "PRON", "DET", "CCONJ", "SCONJ", "AUX") && !next.quote() && !Dates.isDay(next)
                || to + 2 < sentence.size() && sentence.at(to + 2).capital() && (next.is("of") || next.is("for")
                        || next.is("the") && token.is("of") || next.is("-")
                        || next.in(Set.of("de", "van", "von", "der", "al", "bin", "la", "di")))
                        && !Dates.isDay(sentence.at(to + 2))
                        && (!next.is("of") && !next.is("for") || oneWord(sentence, to) && !token.in(TITLES));
    }

    private void mention(Sentence sentence, Phrases phrases, int from, int to) {
        int last = to;
        while (last > from && sentence.at(last).in(AFTER_NAMES)) {
            last--;
        }
        int first = last;
        while (first > from && !sentence.at(first - 1).in(TITLES)) {
            first--;
        }
        String titles = sentence.tokens().subList(from, first).stream().map(Token::lower).collect(Collectors.joining(" ", " ", ""));
        String name = words(sentence, first, last);
        if (name.isEmpty() || first == last && TITLES.contains(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        Entity entity = entity(name, titles, sentence, first, last);
        describe(entity, sentence, first, to, titles);
        if (to + 3 < sentence.size() && sentence.at(to + 1).text().equals("(") && sentence.at(to + 3).text().equals(")")) {
            byName.putIfAbsent(sentence.at(to + 2).lower(), entity);
        }
        boolean subject = to + 1 < sentence.size() && (phrases.verbal(to + 1) || sentence.at(to + 1).comma() && from == 0)
                || from < 3;
        boolean owner = sentence.at(to).possessive() || to + 1 < sentence.size() && sentence.at(to + 1).is("'s");
        mentions.add(new Mention(sentence.span(first, last), entity, subject && !owner, owner, starts.size() - 1));
        entity.count++;
    }

    /** "the Amalgamated Tram and Bus Workers": whether "and" stands within a name that began with "the". */
    private static boolean unionOf(Sentence sentence, int to) {
        int first = to;
        while (first > 0 && sentence.at(first).capital() && !sentence.at(first).is("the")) {
            first--;
        }
        int end = to + 2;
        while (end + 1 < sentence.size() && sentence.at(end + 1).capital()) {
            end++;
        }
        return sentence.at(first).is("the") && (ORGANIZATION.contains(sentence.at(end).lower()) || sentence.at(end).is("workers"))
                && !ORGANIZATION.contains(sentence.at(to).lower());
    }

    private static boolean oneWord(Sentence sentence, int to) {
        return to == 0 || !sentence.at(to - 1).capital() || sentence.at(to - 1).is("the");
    }

    private static String words(Sentence sentence, int from, int to) {
        String joined = sentence.tokens().subList(from, to + 1).stream().map(Token::text).collect(Collectors.joining(" "));
        return joined.replace(" - ", "-").replaceAll("('s| 's)$", "").replaceAll("(?<=s)'$", "").strip();
    }

    private Entity entity(String name, String titles, Sentence sentence, int from, int to) {
        Optional<Known> known = gazetteer.find(name).or(() -> gazetteer.find("the " + name));
        String key = known.map(Known::name).orElse(name).toLowerCase(Locale.ROOT);
        Entity same = byName.get(key);
        if (same == null) {
            same = byName.get(name.toLowerCase(Locale.ROOT));
        }
        if (same == null && known.isEmpty()) {
            same = shorter(name);
        }
        if (same == null) {
            same = new Entity(known.map(Known::name).orElse(name));
            same.kind = known.map(Known::kind).orElse(null);
            byName.put(key, same);
            if (same.kind == null) {
                same.kind = kind(name, titles, sentence, from, to);
            }
        }
        byName.putIfAbsent(name.toLowerCase(Locale.ROOT), same);
        return same;
    }

    /** Whoever was named before by a name that ends or begins with this one, or whose initials it has. */
    private Entity shorter(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Entity entity = mentions.get(i).entity();
            String other = entity.name.toLowerCase(Locale.ROOT);
            boolean surname = other.endsWith(" " + lower);
            boolean shortened = other.startsWith(lower + " ");
            if (surname || shortened || name.matches("[A-Z]{2,}") && initials(entity.name).equals(name)) {
                if (entity.kind == null) {
                    entity.kind = surname ? SpeakerKind.PERSON : SpeakerKind.ORGANIZATION;
                }
                return entity;
            } else if (lower.endsWith(" " + other) && !other.contains(" ") && entity.kind == SpeakerKind.PERSON) {
                entity.name = name;
                return entity;
            }
        }
        return null;
    }

    private static String initials(String name) {
        return Stream.of(name.split("[\\s-]+")).filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private static SpeakerKind kind(String name, String titles, Sentence sentence, int from, int to) {
        List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("[\\s-]+"));
        if (!titles.isBlank() && !titles.equals(" the") && words.size() <= 4) {
            return SpeakerKind.PERSON;
        } else if (words.stream().anyMatch(OUTLET::contains) && (words.size() > 1 || OUTLET.contains(words.get(0)))) {
            return SpeakerKind.OUTLET;
        } else if (words.stream().anyMatch(ORGANIZATION::contains) || name.matches("[A-Z]{2,6}")) {
            return SpeakerKind.ORGANIZATION;
        } else if (from > 0 && sentence.at(from - 1).is("the")) {
            return SpeakerKind.ORGANIZATION;
        } else if (COUNTRIES.contains(name.toLowerCase(Locale.ROOT))) {
            return SpeakerKind.STATE;
        }
        return words.size() >= 2 && words.size() <= 4 && !name.contains(" of ") && !PLACE.contains(words.get(words.size() - 1))
                ? SpeakerKind.PERSON
                : null;
    }

    private static final Set<String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT))
            .collect(Collectors
                    .toCollection(() -> new java.util.HashSet<>(Set.of("us", "u.s.", "uk", "britain", "america", "washington", "moscow",
                            "tehran", "beijing", "london", "kyiv", "paris", "berlin", "brussels"))));

    private static boolean titled(Sentence sentence, int end) {
        for (int i = end; i >= 0 && i > end - 6 && !sentence.at(i).mark(); i--) {
            if (sentence.at(i).in(TITLES)) {
                return true;
            }
        }
        return false;
    }

    /** Takes what the words around a name say of it. */
    private static void describe(Entity entity, Sentence sentence, int first, int to, String titles) {
        List<String> said = new ArrayList<>(List.of(titles.strip().split(" ")));
        int before = first - 1;
        if (before > 0 && sentence.at(before).comma() && titled(sentence, before - 1)) {
            before--;
        }
        for (int i = before; i >= 0 && i >= first - 8 && (sentence.at(i).tagged("NOUN", "PROPN", "ADJ", "NUM") || sentence.at(i).is("for")
                || sentence.at(i).is("of") || sentence.at(i).is("-")); i--) {
            said.add(sentence.at(i).lower());
        }
        if (to + 2 < sentence.size() && sentence.at(to + 1).comma()) {
            for (int i = to + 2; i < sentence.size() && i < to + 14 && !sentence.at(i).comma()
                    && !sentence.at(i).tagged("VERB", "AUX"); i++) {
                if (sentence.at(i).tagged("NOUN", "ADJ", "NUM", "PROPN")) {
                    said.add(sentence.at(i).lower());
                }
            }
        }
        entity.descriptions.addAll(said);
        if (entity.masculine == null) {
            boolean he = said.stream().anyMatch(MASCULINE::contains);
            boolean she = said.stream().anyMatch(FEMININE::contains);
            String given = entity.words().get(0);
            entity.masculine = he != she ? (Boolean) he : entity.words().size() > 1 ? GivenNames.masculine(given) : null;
        }
        if (entity.kind == null && said.stream().anyMatch(word -> MASCULINE.contains(word) || FEMININE.contains(word))) {
            entity.kind = SpeakerKind.PERSON;
        }
    }

    /**
     * Whom a source means.
     *
     * @param head the word of the source that names it
     */
    Speaker speaker(Span source, Token head, String text) {
        String printed = source.of(text).replaceAll("\\s+", " ");
        if (!printed.contains(" ") && Phrases.PERSONAL.contains(head.lower()) || POSSESSIVE.contains(head.lower())) {
            return pronoun(source, head);
        }
        return named(source, head, text).map(entity -> new Speaker(entity.name, entity.kind, false))
                .orElseGet(() -> described(source, head, printed));
    }

    /** Whoever is named in a source: the person, but one whose spokesman or lawyer it is; else what the head names. */
    private Optional<Entity> named(Span source, Token head, String text) {
        List<Mention> inside = mentions.stream().filter(mention -> mention.span().length() > 0 && source.start() <= mention.span().start()
                && mention.span().end() <= source.end() + 2).toList();
        Matcher introduced = INTRODUCED.matcher(source.of(text));
        for (Mention mention : inside) {
            if (introduced.matches() && mention.span().start() <= source.start() + introduced.end(2) - 1
                    && source.start() + introduced.start(2) <= mention.span().start() && !mention.owner()) {
                return Optional.of(mention.entity());
            }
        }
        for (Mention mention : inside) {
            String before = text.substring(source.start(), mention.span().start()).strip().toLowerCase(Locale.ROOT);
            String after = text.substring(Math.min(mention.span().end(), source.end()), source.end());
            boolean others = BEFORE_OTHERS.stream().anyMatch(word -> before.endsWith(" " + word))
                    || after.matches("(?s)['’]s? .*") || mention.owner() && mention.span().end() < source.end();
            boolean described = before
                    .matches("(?s).*\\b(officials|lawyers|lawyer|spokes\\w+|aides?|supporters|allies|family|friends) (who|whose|that).*");
            if (!others && !described && (mention.entity().kind == SpeakerKind.PERSON || mention.span().overlaps(head.span()))) {
                return Optional.of(mention.entity());
            }
        }
        return Optional.empty();
    }

    private Speaker pronoun(Span at, Token pronoun) {
        Boolean masculine = HE.contains(pronoun.lower()) ? Boolean.TRUE : SHE.contains(pronoun.lower()) ? Boolean.FALSE : null;
        boolean thing = IT.contains(pronoun.lower());
        if (PLURAL.contains(pronoun.lower()) && last != null || pronoun.is("i") && last != null) {
            return last;
        }
        int here = sentenceOf(at.start());
        Entity spoken = last == null ? null : byName.get(last.name().toLowerCase(Locale.ROOT));
        Speaker best = null;
        double most = Double.NEGATIVE_INFINITY;
        if (last != null && spoken == null && fits(last, masculine, thing)) {
            best = last;
            most = 2.5 - 2.0 * (here - sentenceOf(lastAt));
        }
        for (Mention mention : mentions) {
            Entity entity = mention.entity();
            boolean person = entity.kind == SpeakerKind.PERSON;
            if (mention.span().end() > at.start() || mention.span().length() == 0
                    || (thing
                            ? person
                            : masculine != null && (!person && entity.kind != null
                                    || entity.masculine != null && !entity.masculine.equals(masculine)))) {
                continue;
            }
            double score = -2.0 * (here - mention.sentence()) + (mention.subject() ? 1.5 : 0)
                    + (entity.masculine != null && masculine != null ? 2 : 0)
                    + (entity == spoken ? 2 - 2.0 * Math.min(0, mention.sentence() - sentenceOf(lastAt)) : 0)
                    + (entity.kind == null && masculine != null ? -3 : thing && entity.kind == SpeakerKind.ORGANIZATION ? 1 : 0);
            if (score >= most) {
                most = score;
                best = new Speaker(entity.name, entity.kind, false);
            }
        }
        Entity meant = best == null ? null : byName.get(best.name().toLowerCase(Locale.ROOT));
        if (meant != null && meant.masculine == null && masculine != null) {
            meant.masculine = masculine;
        }
        return best == null ? last : best;
    }

    private static boolean fits(Speaker last, Boolean masculine, boolean thing) {
        String name = last.name().toLowerCase(Locale.ROOT);
        boolean man = Stream.of(name.split(" ")).anyMatch(MASCULINE::contains);
        boolean woman = Stream.of(name.split(" ")).anyMatch(FEMININE::contains);
        return thing
                ? last.kind() != null && last.kind() != SpeakerKind.PERSON
                : last.kind() == null || last.kind() == SpeakerKind.PERSON && !(Boolean.TRUE.equals(masculine) ? woman : man);
    }

    /** Who is meant by a description: whoever was described so before, else nobody by name. */
    private Speaker described(Span source, Token head, String whole) {
        String noun = head.lower();
        String printed = whole.replaceAll("[\"“”]", "").replaceFirst("^unnamed ", "")
                .replaceFirst(whole.matches("(?is)(the|its|his|her) .*") ? "(?s)(, | who | which | whose ).*" : "(?s), .*", "");
        Matcher owned = OWNED.matcher(printed);
        if (owned.matches() && last != null && last.name().endsWith(" " + owned.group(2))) {
            return last;
        } else if (owned.matches()) {
            Speaker owner = pronoun(source, Token.of(owned.group(1), "PRON", source));
            if (owner != null && !owner.anonymous()) {
                return new Speaker(owner.name() + "'s " + owned.group(2), ORGANIZATION.contains(noun)
                        ? SpeakerKind.ORGANIZATION
                        : SpeakerKind.PERSON, false);
            }
        }
        boolean definite = printed.matches("(?i)(the|that|this) .*");
        if (definite && !GROUPS.contains(noun) && (!noun.endsWith("s") || ORGANIZATION.contains(noun))) {
            Entity entity = defined(source, noun, printed);
            if (entity != null) {
                return new Speaker(entity.name, entity.kind, false);
            }
        }
        Optional<Known> known = gazetteer.find(printed.replaceFirst("(?i)^the ", ""));
        if (known.isPresent()) {
            return new Speaker(known.get().name(), known.get().kind(), false);
        }
        boolean unnamed = !definite && !ORGANIZATION.contains(noun) && (!head.capital() || head.tagged("ADJ") || head.quote())
                || GROUPS.contains(noun);
        return new Speaker(unnamed ? printed.replaceFirst("(?i)^the ", "") : printed.replaceFirst("(?i)^(the|a|an) ", ""),
                unnamed
                        ? null
                        : ORGANIZATION.contains(noun)
                                ? SpeakerKind.ORGANIZATION
                                : OUTLET.contains(noun)
                                        ? SpeakerKind.OUTLET
                                        : SpeakerKind.PERSON,
                unnamed);
    }

    private Entity defined(Span source, String noun, String printed) {
        List<Mention> before = mentions.stream().filter(mention -> mention.span().end() <= source.start()).toList();
        List<String> qualifiers = Stream.of(printed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> word.length() > 3 && !word.equals(noun) && !word.equals("former") && !word.equals("year")).toList();
        boolean aged = printed.matches("(?i)the \\d+-year-old.*") || printed.matches("The \\p{Lu}\\p{Ll}+");
        for (int i = before.size() - 1; i >= 0; i--) {
            Entity entity = before.get(i).entity();
            boolean named = entity.kind != SpeakerKind.PERSON && entity.words().contains(noun);
            if ((named || entity.descriptions.contains(noun)) && (qualifiers.isEmpty() || aged || qualifiers.stream()
                    .allMatch(word -> entity.words().contains(word) || entity.descriptions.contains(word)))) {
                return entity;
            }
        }
        if (aged) {
            for (int i = before.size() - 1; i >= 0; i--) {
                if (before.get(i).entity().kind == SpeakerKind.PERSON && (before.get(i).subject() || last != null
                        && before.get(i).entity().name.equals(last.name()))) {
                    return before.get(i).entity();
                }
            }
        }
        return qualifiers.isEmpty() ? likely(before, noun) : null;
    }

    /** The company of an article about one. */
    private static Entity likely(List<Mention> before, String noun) {
        Entity best = null;
        double most = 0;
        for (Mention mention : before) {
            Entity entity = mention.entity();
            boolean outlet = entity.kind == SpeakerKind.OUTLET && (OUTLET.contains(noun) || noun.equals("agency"));
            boolean organization = ORGANIZATION.contains(noun) && entity.kind == SpeakerKind.ORGANIZATION && !COMPANY.contains(noun);
            boolean company = COMPANY.contains(noun)
                    && entity.words().stream().noneMatch(word -> CIVIC.contains(word) || PLACE.contains(word))
                    && (entity.kind == null || entity.kind == SpeakerKind.ORGANIZATION
                            || entity.descriptions.stream().anyMatch(TRADE::contains));
            boolean state = Set.of("country", "government").contains(noun) && entity.kind == SpeakerKind.STATE;
            double score = (outlet || organization || state || company ? 1 + entity.count * 0.5 : 0)
                    + (company && entity.descriptions.stream().anyMatch(TRADE::contains) ? 10 : 0)
                    + (mention.subject() ? 0.5 : 0);
            if ((outlet || organization || state || company) && score >= most) {
                most = score;
                best = entity;
            }
        }
        return best;
    }
}
