package org.onrecord.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.onrecord.extract.Gazetteer.Known;
import org.onrecord.speaker.SpeakerKind;

/** Tells whom a description means: whoever was described so before, else nobody by name. */
final class DescriptionResolver {
    private static final Set<String> ORGANIZATION = Vocabulary.of("organization");
    /** By which any organization may be called, where a ministry or a court is not called by another noun. */
    private static final Set<String> ANY_ORGANIZATION = Vocabulary.of("any-organization");
    private static final Set<String> OUTLET = Vocabulary.of("outlet");
    private static final Set<String> GROUPS = Vocabulary.of("groups");
    private static final Set<String> PLACE = Vocabulary.of("place");
    private static final Set<String> CIVIC = Vocabulary.of("civic");
    private static final Set<String> TRADE = Vocabulary.of("trade");
    private static final Set<String> COMPANY = Vocabulary.of("company");
    private static final Set<String> STATE = Set.of("country", "government");
    private static final Set<String> DOCUMENTS = Vocabulary.of("documents");
    /** Which may mean a document that was called otherwise. */
    private static final Set<String> DOCUMENT = Set.of("document", "report", "paper", "filing", "text", "poll", "study");
    /** Of which there is one, who need not have been mentioned before. */
    private static final Set<String> OFFICES = Vocabulary.of("offices");
    private static final Set<String> MASCULINE = Vocabulary.of("masculine");
    private static final Set<String> FEMININE = Vocabulary.of("feminine");
    private static final Pattern FORMER = Pattern.compile("(?i)^the (?:former |ex-|then |one-time )");
    private static final Pattern OF = Pattern.compile(" (?:of|for|in|at) |['’]s ");
    /** In sentences. */
    private static final int NEAR = 2;
    private static final Set<String> UNTELLING = Set.of("former", "year");
    private static final int SHORTEST_QUALIFIER = 4;
    /** For each sentence since whoever is described was mentioned last. */
    private static final double DISTANCE = -0.5;
    private static final double MENTIONED = 0.5;
    private static final int MOST_MENTIONED = 8;
    private static final double SUBJECT = 0.5;
    private static final double NAMED = 1;
    private static final double TRADING = 10;

    private static final Pattern OWNED = Pattern
            .compile("(?i)(his|her|its|their) (.+)|((?:the|this|that) [^,]+?)(?:['’]s|(?<=s)['’]) (.+)");
    private static final Pattern DEFINITE = Pattern.compile("(?i)(the|that|this) .*");
    private static final Pattern UNIQUE = Pattern.compile("(?is)(the|its|his|her) .*");
    private static final Pattern AGED = Pattern.compile("(?i:the \\d+-year-old.*)|The \\p{Lu}\\p{Ll}+");
    private static final Pattern MARKS = Pattern.compile("[\"“”]");
    private static final Pattern UNNAMED = Pattern.compile("^unnamed ");
    private static final Pattern RELATIVE = Pattern.compile("(?s)(, | who | which | whose ).*");
    private static final Pattern APPOSITION = Pattern.compile("(?s), .*");
    private static final Pattern THE = Pattern.compile("(?i)^the ");
    private static final Pattern ARTICLE = Pattern.compile("(?i)^(the|a|an) ");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");

    private final Mentions mentions;
    private final PronounResolver pronouns;
    private final Gazetteer gazetteer;

    DescriptionResolver(Mentions mentions, PronounResolver pronouns, Gazetteer gazetteer) {
        this.mentions = mentions;
        this.pronouns = pronouns;
        this.gazetteer = gazetteer;
    }

    /** @param printed the source, with single spaces */
    Entity resolve(Span source, Token head, String printed) {
        String description = shortened(printed);
        String noun = head.withoutPossessive().toLowerCase(Locale.ROOT);
        Entity owned = owned(source, noun, description);
        if (owned != null) {
            return owned;
        }
        boolean definite = DEFINITE.matcher(description).matches();
        if (definite) {
            Entity entity = described(source, noun, description);
            if (entity != null) {
                return entity;
            }
        }
        Optional<Known> known = gazetteer.find(without(THE, description));
        if (known.isPresent()) {
            return new Entity(known.get().name(), known.get().kind());
        }
        boolean common = without(ARTICLE, description).chars().noneMatch(Character::isUpperCase) && !ORGANIZATION.contains(noun);
        boolean anonymous = GROUPS.contains(noun) || common
                || !definite && !ORGANIZATION.contains(noun) && (!head.capital() || head.tagged("ADJ") || head.quote());
        return anonymous
                ? Entity.described(without(THE, description), noun, Nouns.kind(noun), true)
                : Entity.described(without(ARTICLE, description), noun, SpeakerKinds.ofNoun(noun), false);
    }

    private static String shortened(String printed) {
        return without(UNIQUE.matcher(printed).matches() ? RELATIVE : APPOSITION, without(UNNAMED, MARKS.matcher(printed).replaceAll("")));
    }

    private static String without(Pattern first, String words) {
        return first.matcher(words).replaceFirst("");
    }

    /** "his lawyer" is the lawyer of whomever "he" means, by name; "the senator's office" that of whoever was called the senator. */
    private Entity owned(Span source, String noun, String description) {
        Matcher owned = OWNED.matcher(description);
        if (!owned.matches()) {
            return null;
        }
        boolean pronoun = owned.group(1) != null;
        String what = pronoun ? owned.group(2) : owned.group(4);
        Entity last = pronouns.last();
        if (pronoun && last != null && last.name().endsWith(" " + what)) {
            return last;
        }
        Entity owner = pronoun
                ? pronouns.resolve(source, Token.of(owned.group(1), "PRON", source), null)
                : described(source, lastWord(owned.group(3)), owned.group(3));
        if (owner == null || owner.isAnonymous()) {
            return null;
        }
        String name = owner.name() + (owner.name().endsWith("s") ? "' " : "'s ") + what;
        return GROUPS.contains(noun) || Nouns.isPlural(noun)
                ? Entity.described(name, noun, Nouns.kind(noun), true)
                : Entity.described(name, noun, ORGANIZATION.contains(noun) ? SpeakerKind.ORGANIZATION : SpeakerKind.PERSON, false);
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whom "the driver", "the Danish firm" or "the 58-year-old" means among those mentioned before. */
    private Entity described(Span source, String noun, String description) {
        List<Mention> before = mentions.before(source.start());
        int here = mentions.sentenceOf(source.start());
        List<String> qualifiers = Stream.of(NO_WORD.split(description.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST_QUALIFIER && !word.equals(noun) && !UNTELLING.contains(word)).toList();
        boolean aged = AGED.matcher(description).matches();
        Entity best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Mention mention : before) {
            Entity entity = mention.entity();
            if (isDescribed(entity, noun) && (aged || qualifiers.stream()
                    .allMatch(word -> entity.words().contains(word) || entity.isDescribedAs(word)))) {
                double score = prominence(mention, here) + (entity.isNamed() ? NAMED : 0);
                if (score >= most) {
                    most = score;
                    best = entity;
                }
            }
        }
        if (best != null || Nouns.isPlural(noun)) {
            return best;
        } else if (DOCUMENT.contains(noun)) {
            return last(before, mention -> mention.entity().isDescribedByAny(DOCUMENTS) && !mention.entity().isNamed());
        } else if (aged || FORMER.matcher(description).find() || Nouns.kind(noun) == SpeakerKind.PERSON && !GROUPS.contains(noun)
                && !OFFICES.contains(noun) && !OF.matcher(description).find()) {
            Gender gender = genderOf(noun);
            return last(before,
                    mention -> mention.entity().isPerson() && mention.entity().isNamed() && !mention.entity().gender().excludes(gender)
                            && (aged || here - mention.sentence() <= NEAR) && (mention.subject() || mention.entity() == pronouns.last()));
        }
        return qualifiers.isEmpty() ? mostLikely(before, noun) : null;
    }

    private static Gender genderOf(String noun) {
        return MASCULINE.contains(noun) ? Gender.MASCULINE : FEMININE.contains(noun) ? Gender.FEMININE : Gender.UNKNOWN;
    }

    private static Entity last(List<Mention> before, Predicate<Mention> whom) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (whom.test(before.get(i))) {
                return before.get(i).entity();
            }
        }
        return null;
    }

    private static boolean isDescribed(Entity entity, String noun) {
        boolean named = !entity.isPerson() && entity.words().contains(noun);
        return (named || entity.isDescribedAs(noun)) && (Nouns.isPlural(noun) == entity.isPlural() || !entity.isAnonymous());
    }

    private static double prominence(Mention mention, int here) {
        return DISTANCE * (here - mention.sentence()) + MENTIONED * Math.min(MOST_MENTIONED, mention.entity().mentions())
                + (mention.subject() ? SUBJECT : 0);
    }

    /** The company of an article about one. */
    private static Entity mostLikely(List<Mention> before, String noun) {
        Entity best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Mention mention : before) {
            Entity entity = mention.entity();
            if (mayBe(entity, noun)) {
                boolean trade = COMPANY.contains(noun) && entity.isDescribedByAny(TRADE);
                double score = MENTIONED * entity.mentions() + (trade ? TRADING : 0) + (mention.subject() ? SUBJECT : 0);
                if (score >= most) {
                    most = score;
                    best = entity;
                }
            }
        }
        return best;
    }

    private static boolean mayBe(Entity entity, String noun) {
        SpeakerKind kind = entity.kind();
        if (!entity.isNamed()) {
            return false;
        }
        if (COMPANY.contains(noun) && (kind == null || kind == SpeakerKind.ORGANIZATION || entity.isDescribedByAny(TRADE))
                && entity.words().stream().noneMatch(word -> CIVIC.contains(word) || PLACE.contains(word))) {
            return true;
        }
        return kind == SpeakerKind.OUTLET && (OUTLET.contains(noun) || noun.equals("agency"))
                || kind == SpeakerKind.ORGANIZATION && ANY_ORGANIZATION.contains(noun)
                || STATE.contains(noun) && (kind == SpeakerKind.STATE || entity.isDescribedByAny(STATE));
    }
}
