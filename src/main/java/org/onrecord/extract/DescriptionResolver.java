package org.onrecord.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.onrecord.extract.Attribution.Speaker;
import org.onrecord.extract.Gazetteer.Known;
import org.onrecord.speaker.SpeakerKind;

/** Tells whom a description means: whoever was described so before, else nobody by name. */
final class DescriptionResolver {
    private static final Set<String> ORGANIZATION = Vocabulary.of("organization");
    private static final Set<String> OUTLET = Vocabulary.of("outlet");
    private static final Set<String> GROUPS = Vocabulary.of("groups");
    private static final Set<String> PLACE = Vocabulary.of("place");
    private static final Set<String> CIVIC = Vocabulary.of("civic");
    private static final Set<String> TRADE = Vocabulary.of("trade");
    private static final Set<String> COMPANY = Vocabulary.of("company");
    private static final Set<String> STATE = Set.of("country", "government");
    private static final Set<String> UNTELLING = Set.of("former", "year");
    private static final int SHORTEST_QUALIFIER = 4;

    private static final Pattern OWNED = Pattern.compile("(?i)(his|her|its) (.+)");
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

    /** Those who spoke without a name, by what they are. */
    private final Map<String, Speaker> unnamed = new HashMap<>();
    private final Mentions mentions;
    private final PronounResolver pronouns;
    private final Gazetteer gazetteer;

    DescriptionResolver(Mentions mentions, PronounResolver pronouns, Gazetteer gazetteer) {
        this.mentions = mentions;
        this.pronouns = pronouns;
        this.gazetteer = gazetteer;
    }

    /** @param printed the source, with single spaces */
    Speaker resolve(Span source, Token head, String printed) {
        String description = shortened(printed);
        String noun = head.lower();
        Matcher owned = OWNED.matcher(description);
        Speaker owner = owned.matches() ? owned(source, noun, owned.group(1), owned.group(2)) : null;
        if (owner != null) {
            return owner;
        }
        boolean definite = DEFINITE.matcher(description).matches();
        if (definite && !GROUPS.contains(noun) && (!noun.endsWith("s") || ORGANIZATION.contains(noun))) {
            Entity entity = described(mentions.before(source.start()), noun, description);
            if (entity != null) {
                return entity.speaker();
            }
        }
        Optional<Known> known = gazetteer.find(without(THE, description));
        if (known.isPresent()) {
            return new Speaker(known.get().name(), known.get().kind(), false);
        }
        boolean common = without(ARTICLE, description).chars().noneMatch(Character::isUpperCase) && !ORGANIZATION.contains(noun);
        boolean unnamed = GROUPS.contains(noun) || common
                || !definite && !ORGANIZATION.contains(noun) && (!head.capital() || head.tagged("ADJ") || head.quote());
        return unnamed
                ? unnamed(noun, new Speaker(without(THE, description), null, true), THE.matcher(printed).find())
                : new Speaker(without(ARTICLE, description), SpeakerKinds.ofNoun(noun), false);
    }

    /** "The diplomat" is "a senior diplomat" who spoke before. */
    private Speaker unnamed(String noun, Speaker speaker, boolean definite) {
        if (definite) {
            return unnamed.getOrDefault(noun, speaker);
        }
        unnamed.put(noun, speaker);
        return speaker;
    }

    private static String shortened(String printed) {
        return without(UNIQUE.matcher(printed).matches() ? RELATIVE : APPOSITION, without(UNNAMED, MARKS.matcher(printed).replaceAll("")));
    }

    private static String without(Pattern first, String words) {
        return first.matcher(words).replaceFirst("");
    }

    /** "his lawyer" is the lawyer of whomever "he" means, by name. */
    private Speaker owned(Span source, String noun, String pronoun, String what) {
        Speaker last = pronouns.last();
        if (last != null && last.name().endsWith(" " + what)) {
            return last;
        }
        Speaker owner = pronouns.resolve(source, Token.of(pronoun, "PRON", source));
        SpeakerKind kind = ORGANIZATION.contains(noun) ? SpeakerKind.ORGANIZATION : SpeakerKind.PERSON;
        return owner == null || owner.anonymous() ? null : new Speaker(owner.name() + "'s " + what, kind, false);
    }

    /** Whom "the driver", "the Danish firm" or "the 58-year-old" means among those named before. */
    private Entity described(List<Mention> before, String noun, String description) {
        List<String> qualifiers = Stream.of(NO_WORD.split(description.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST_QUALIFIER && !word.equals(noun) && !UNTELLING.contains(word)).toList();
        boolean aged = AGED.matcher(description).matches();
        for (int i = before.size() - 1; i >= 0; i--) {
            Entity entity = before.get(i).entity();
            boolean named = !entity.isPerson() && entity.words().contains(noun);
            if ((named || entity.isDescribedAs(noun)) && (aged || qualifiers.stream()
                    .allMatch(word -> entity.words().contains(word) || entity.isDescribedAs(word)))) {
                return entity;
            }
        }
        Entity person = aged ? lastPerson(before) : null;
        return person == null && qualifiers.isEmpty() ? mostLikely(before, noun) : person;
    }

    private Entity lastPerson(List<Mention> before) {
        Speaker last = pronouns.last();
        for (int i = before.size() - 1; i >= 0; i--) {
            Entity entity = before.get(i).entity();
            if (entity.isPerson() && (before.get(i).subject() || last != null && entity.name().equals(last.name()))) {
                return entity;
            }
        }
        return null;
    }

    /** The company of an article about one. */
    private static Entity mostLikely(List<Mention> before, String noun) {
        Entity best = null;
        double most = 0;
        for (Mention mention : before) {
            Entity entity = mention.entity();
            if (mayBe(entity, noun)) {
                boolean trade = COMPANY.contains(noun) && entity.isDescribedByAny(TRADE);
                double score = 1 + entity.mentions() * 0.5 + (trade ? 10 : 0) + (mention.subject() ? 0.5 : 0);
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
        if (COMPANY.contains(noun) && (kind == null || kind == SpeakerKind.ORGANIZATION || entity.isDescribedByAny(TRADE))
                && entity.words().stream().noneMatch(word -> CIVIC.contains(word) || PLACE.contains(word))) {
            return true;
        }
        return kind == SpeakerKind.OUTLET && (OUTLET.contains(noun) || noun.equals("agency"))
                || kind == SpeakerKind.ORGANIZATION && ORGANIZATION.contains(noun) && !COMPANY.contains(noun)
                || kind == SpeakerKind.STATE && STATE.contains(noun);
    }
}
