package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "we", "our", "us");
    private static final Set<String> IT = Set.of("it", "its");
    private static final Set<String> TITLES = Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof.", "professor",
            "sen.", "rep.", "gov.", "gen.", "lt.", "col.", "capt.", "sgt.", "judge", "justice", "sir", "lord", "lady", "president",
            "senator", "representative", "governor", "mayor", "minister", "secretary", "chancellor", "king", "queen", "prince", "princess",
            "pope", "father", "sister", "rev.", "reverend", "bishop", "archbishop", "cardinal", "imam", "rabbi", "chief", "general",
            "colonel", "captain", "detective", "officer", "inspector", "superintendent", "councillor", "cllr", "councilman", "councilwoman",
            "congressman", "congresswoman", "spokesman", "spokeswoman", "spokesperson", "attorney", "prime", "vice", "deputy", "foreign",
            "former", "acting", "then", "lawyer", "director", "chairman", "chairwoman", "chair", "executive", "premier", "commissioner",
            "ambassador", "coach", "sheriff", "constable", "dame", "baroness", "baron", "the");
    private static final Set<String> MASCULINE = Set.of("mr", "mr.", "sir", "lord", "king", "prince", "pope", "father", "spokesman",
            "chairman", "councilman", "congressman", "imam", "businessman", "husband", "son", "brother", "man", "boy", "salesman",
            "fireman", "policeman");
    private static final Set<String> FEMININE = Set.of("mrs", "mrs.", "ms", "ms.", "lady", "queen", "princess", "sister", "spokeswoman",
            "chairwoman", "councilwoman", "congresswoman", "dame", "baroness", "businesswoman", "wife", "daughter", "mother", "woman",
            "girl", "policewoman");
    private static final Set<String> ORGANIZATION = Set.of("ministry", "agency", "company", "council", "committee", "commission", "party",
            "department", "university", "government", "union", "court", "police", "firm", "group", "association", "authority", "bank",
            "board", "office", "bureau", "corporation", "corp", "corp.", "inc", "inc.", "ltd", "ltd.", "llc", "plc", "institute", "centre",
            "center", "foundation", "federation", "service", "administration", "embassy", "parliament", "senate", "house", "congress",
            "army", "navy", "hospital", "school", "college", "club", "team", "league", "trust", "charity", "regulator", "watchdog",
            "organization", "organisation", "airline", "campaign", "coalition", "alliance", "society", "chamber", "assembly", "tribunal",
            "holdings", "systems", "industries", "labs", "partners", "energy", "motors", "airlines", "railways", "pharma", "maker",
            "manufacturer", "retailer", "publisher", "operator", "force", "secretariat", "cabinet", "district", "observatory", "laboratory",
            "network", "pentagon", "kremlin", "white");
    private static final Set<String> OUTLET = Set.of("news", "times", "post", "journal", "courier", "herald", "gazette", "tribune", "press",
            "broadcaster", "newspaper", "magazine", "paper", "daily", "guardian", "telegraph", "observer", "chronicle", "wsj", "bbc", "cnn",
            "reuters", "channel", "radio", "tv", "television", "website", "newsletter", "mail", "sun", "mirror", "standard", "examiner",
            "outlet", "wire", "dispatch", "argus", "echo", "star", "bulletin", "register");
    private static final Set<String> GROUPS = Set.of("officials", "sources", "people", "analysts", "experts", "critics", "supporters",
            "witnesses", "residents", "lawyers", "prosecutors", "researchers", "scientists", "investigators", "lawmakers", "aides",
            "allies", "diplomats", "executives", "doctors", "economists", "activists", "campaigners", "opponents", "neighbours",
            "neighbors", "workers", "employees", "teachers", "parents", "source", "official", "person", "analyst", "aide", "diplomat",
            "witness", "insider", "insiders", "others", "many", "some", "observers", "historians", "engineers", "staff", "members",
            "voters", "ministers", "senators", "republicans", "democrats", "protesters", "police", "authorities", "leaders", "advisers",
            "advisors", "families", "friends", "relatives", "colleagues", "scholars", "attorneys", "employee", "resident", "neighbour",
            "neighbor", "friend", "relative", "colleague", "student", "students", "worker", "bystander", "bystanders", "spokespeople",
            "spokespersons");
    private static final Set<String> MONTHS = Set.of("january", "february", "march", "april", "june", "july", "august", "september",
            "october", "november", "december");

    private final Gazetteer gazetteer;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Entity> byName = new HashMap<>();
    private final List<Entity> entities = new ArrayList<>();

    Mentions(List<Sentence> sentences, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        sentences.forEach(this::read);
    }

    /** One who is named, with every word that was said of it. */
    private static final class Entity {
        private String name;
        private SpeakerKind kind;
        private Boolean masculine;
        private final Set<String> descriptions = new java.util.HashSet<>();

        Entity(String name) {
            this.name = name;
        }

        List<String> words() {
            return List.of(name.toLowerCase(Locale.ROOT).split("\\s+"));
        }
    }

    /** One place where it is named. */
    private record Mention(Span span, Entity entity, boolean subject) {}

    private void read(Sentence sentence) {
        Phrases phrases = new Phrases(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            if (!nameBegins(sentence, i)) {
                continue;
            }
            int to = i;
            while (to + 1 < sentence.size() && nameGoesOn(sentence, to)) {
                to++;
            }
            while (to > i && !sentence.at(to).capital() && !sentence.at(to).text().matches("\\d+")) {
                to--;
            }
            mention(sentence, phrases, i, to);
            i = to;
        }
    }

    private static boolean nameBegins(Sentence sentence, int i) {
        Token token = sentence.at(i);
        return token.capital() && (token.tagged("PROPN") || i > 0 && token.tagged("ADJ", "NOUN", "X") && token.text().length() > 1
                && (i + 1 < sentence.size() && sentence.at(i + 1).capital() && sentence.at(i + 1).tagged("PROPN", "NOUN")
                        || token.tagged("NOUN", "X"))
                || i == 0 && token.tagged("ADJ", "NOUN") && sentence.size() > 1 && sentence.at(1).capital()) && !Dates.isDay(token)
                && !MONTHS.contains(token.lower());
    }

    private static boolean nameGoesOn(Sentence sentence, int to) {
        Token token = sentence.at(to);
        Token next = sentence.at(to + 1);
        if (token.possessive() && token.text().length() > 2 || next.comma()) {
            return false;
        }
        return next.capital() && next.tagged("PROPN", "NOUN", "ADJ", "X", "VERB", "ADV", "NUM") && !Dates.isDay(next)
                || to + 2 < sentence.size() && sentence.at(to + 2).capital() && (next.is("of") || next.is("and") && false || next.is("for")
                        || next.is("the") && token.is("of") || next.is("-")
                        || next.in(Set.of("de", "van", "von", "der", "al", "bin", "la", "di")))
                        && !Dates.isDay(sentence.at(to + 2))
                        && (next.is("-") || !next.is("of") && !next.is("for") || ORGANIZATION.contains(token.lower())
                                || OUTLET.contains(token.lower()));
    }

    private void mention(Sentence sentence, Phrases phrases, int from, int to) {
        String titles = "";
        int first = from;
        while (first < to && TITLES.contains(sentence.at(first).lower())) {
            titles += " " + sentence.at(first).lower();
            first++;
        }
        String name = words(sentence, first, to);
        if (name.isEmpty() || TITLES.contains(name.toLowerCase(Locale.ROOT)) && first == to && from == to) {
            return;
        }
        Entity entity = entity(name, titles, sentence, first, to);
        describe(entity, sentence, from, first, to, titles);
        boolean subject = to + 1 < sentence.size() && (phrases.verbal(to + 1) || sentence.at(to + 1).comma() && from == 0)
                || from < 3;
        mentions.add(new Mention(sentence.span(first, to), entity, subject));
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
            entities.add(same);
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
            if (other.endsWith(" " + lower) || other.startsWith(lower + " ") && entity.kind != null
                    || name.matches("[A-Z]{2,}") && initials(entity.name).equals(name)) {
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
        return words.size() >= 2 && words.size() <= 4 && !name.contains(" of ") ? SpeakerKind.PERSON : null;
    }

    private static final Set<String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT))
            .collect(Collectors
                    .toCollection(() -> new java.util.HashSet<>(Set.of("us", "u.s.", "uk", "britain", "america", "washington", "moscow",
                            "tehran", "beijing", "london", "kyiv", "paris", "berlin", "brussels"))));

    /** Takes what the words around a name say of it. */
    private static void describe(Entity entity, Sentence sentence, int from, int first, int to, String titles) {
        List<String> said = new ArrayList<>(List.of(titles.strip().split(" ")));
        for (int i = first - 1; i >= 0 && i >= first - 5 && sentence.at(i).tagged("NOUN", "PROPN", "ADJ"); i--) {
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
     * @param source its span
     * @param head   the word of it that names it
     * @param last   whoever spoke last before, or {@code null}
     */
    Speaker speaker(Sentence sentence, Span source, Token head, String text, Speaker last) {
        String printed = source.of(text).replaceAll("\\s+", " ");
        if (Phrases.PERSONAL.contains(head.lower()) && !printed.contains(" ") || isPossessivePronoun(head)) {
            return pronoun(sentence, source, head, last);
        }
        Optional<Mention> inside = mentions.stream()
                .filter(mention -> source.start() <= mention.span().start() && mention.span().end() <= source.end() + 2)
                .filter(mention -> mention.span().overlaps(head.span()) || namesHead(mention, source, head, text)).findFirst();
        if (inside.isPresent()) {
            Entity entity = inside.get().entity();
            return new Speaker(entity.name, entity.kind, false);
        }
        return described(source, head, printed, last);
    }

    private static boolean isPossessivePronoun(Token head) {
        return Set.of("his", "her", "its", "their", "our", "my").contains(head.lower());
    }

    /** "the port's director, Ann Gales": the apposition names the head. */
    private static boolean namesHead(Mention mention, Span source, Token head, String text) {
        if (mention.entity().kind != SpeakerKind.PERSON || head.lower().endsWith("s") && !TITLES.contains(head.lower())) {
            return false;
        }
        int from = head.span().end();
        int to = mention.span().start();
        return to >= from && text.substring(from, to).matches(",? ?(\\p{L}+\\.? )?|,? [a-z ,]{0,40}, ") && to - from < 40
                || mention.span().end() <= head.span().start()
                        && text.substring(mention.span().end(), head.span().start()).matches(", (a|an|the) .*");
    }

    private Speaker pronoun(Sentence sentence, Span at, Token pronoun, Speaker last) {
        if (PLURAL.contains(pronoun.lower()) && last != null) {
            return last;
        }
        Boolean masculine = HE.contains(pronoun.lower()) ? Boolean.TRUE : SHE.contains(pronoun.lower()) ? Boolean.FALSE : null;
        boolean thing = IT.contains(pronoun.lower());
        if (last != null && fits(last, masculine, thing)) {
            Entity entity = byName.get(last.name().toLowerCase(Locale.ROOT));
            if (entity != null && entity.masculine == null && masculine != null) {
                entity.masculine = masculine;
            }
            if (recent(at, entity)) {
                return last;
            }
        }
        List<Mention> before = mentions.stream().filter(mention -> mention.span().end() <= at.start()).toList();
        for (boolean subject : new boolean[]{true, false}) {
            for (int i = before.size() - 1; i >= 0 && i > before.size() - 20; i--) {
                Mention mention = before.get(i);
                Entity entity = mention.entity();
                if ((!subject || mention.subject()) && (thing
                        ? entity.kind != SpeakerKind.PERSON && entity.kind != null
                        : masculine != null
                                ? entity.kind == SpeakerKind.PERSON && (entity.masculine == null || entity.masculine.equals(masculine))
                                : entity.kind != null)) {
                    if (entity.masculine == null && masculine != null) {
                        entity.masculine = masculine;
                    }
                    return new Speaker(entity.name, entity.kind, false);
                }
            }
        }
        return last;
    }

    private boolean recent(Span at, Entity entity) {
        return true;
    }

    private boolean fits(Speaker last, Boolean masculine, boolean thing) {
        Entity entity = byName.get(last.name().toLowerCase(Locale.ROOT));
        if (thing) {
            return last.kind() != SpeakerKind.PERSON && !last.anonymous();
        } else if (masculine == null) {
            return true;
        }
        return entity == null
                ? last.kind() == null || last.anonymous() || last.kind() == SpeakerKind.PERSON
                : (entity.kind == SpeakerKind.PERSON || entity.kind == null)
                        && (entity.masculine == null || entity.masculine.equals(masculine));
    }

    /** Who is meant by a description: whoever was described so before, else nobody by name. */
    private Speaker described(Span source, Token head, String printed, Speaker last) {
        String noun = head.lower();
        boolean definite = printed.matches("(?i)(the|his|her|their|its|that|this) .*");
        if (definite && !noun.endsWith("s") || ORGANIZATION.contains(noun) && definite) {
            List<Mention> before = mentions.stream().filter(mention -> mention.span().end() <= source.start()).toList();
            Collection<String> qualifiers = Stream.of(printed.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                    .filter(word -> word.length() > 3 && !word.equals(noun)).toList();
            for (int i = before.size() - 1; i >= 0; i--) {
                Entity entity = before.get(i).entity();
                boolean named = entity.kind != SpeakerKind.PERSON && entity.words().contains(noun);
                boolean described = entity.descriptions.contains(noun);
                if ((named || described) && (qualifiers.isEmpty() || qualifiers.stream()
                        .allMatch(word -> entity.words().contains(word) || entity.descriptions.contains(word)))) {
                    return new Speaker(entity.name, entity.kind, false);
                }
            }
            if (qualifiers.isEmpty() && !printed.matches("(?i)(his|her|their|its) .*")) {
                for (int i = before.size() - 1; i >= 0 && i > before.size() - 12; i--) {
                    Entity entity = before.get(i).entity();
                    if (OUTLET.contains(noun) && entity.kind == SpeakerKind.OUTLET
                            || noun.equals("agency") && entity.kind == SpeakerKind.OUTLET
                            || ORGANIZATION.contains(noun) && entity.kind == SpeakerKind.ORGANIZATION
                            || Set.of("country", "government").contains(noun) && entity.kind == SpeakerKind.STATE) {
                        return new Speaker(entity.name, entity.kind, false);
                    }
                }
                if (last != null && last.kind() == SpeakerKind.PERSON && noun.matches("\\d+|old")) {
                    return last;
                }
            }
        }
        Optional<Known> known = gazetteer.find(printed.replaceFirst("(?i)^the ", ""));
        if (known.isPresent()) {
            return new Speaker(known.get().name(), known.get().kind(), false);
        }
        boolean unnamed = !definite && !ORGANIZATION.contains(noun) || GROUPS.contains(noun);
        String name = printed.replaceFirst("(?i)^(the|a|an) ", "");
        return new Speaker(unnamed ? printed.replaceFirst("(?i)^the ", "") : name,
                unnamed
                        ? null
                        : ORGANIZATION.contains(noun)
                                ? SpeakerKind.ORGANIZATION
                                : OUTLET.contains(noun)
                                        ? SpeakerKind.OUTLET
                                        : SpeakerKind.PERSON,
                unnamed);
    }
}
