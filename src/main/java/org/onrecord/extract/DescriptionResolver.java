package org.onrecord.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.onrecord.extract.Gazetteer.Known;

/** Tells whom a description means: whoever was described so before, else nobody by name. */
final class DescriptionResolver {
    private static final Set<String> ORGANIZATION = Vocabulary.of("organization");
    private static final Set<String> GROUPS = Vocabulary.of("groups");
    private static final Pattern OWNED = Pattern
            .compile("(?i)(his|her|its|their) (.+)|((?:the|this|that) [^,]+?)(?:['’]s|(?<=s)['’]) (.+)");
    private static final Pattern DEFINITE = Pattern.compile("(?i)(the|that|this) .*");
    private static final Pattern UNIQUE = Pattern.compile("(?is)(the|its|his|her) .*");
    private static final Pattern MARKS = Pattern.compile("[\"“”]");
    private static final Pattern POSSESSIVE = Pattern.compile("(?:['’]s|(?<=s)['’])$");
    private static final Pattern UNNAMED = Pattern.compile("^unnamed ");
    private static final Pattern RELATIVE = Pattern.compile("(?s)(, | who | which | whose ).*");
    private static final Pattern APPOSITION = Pattern.compile("(?s), .*");
    private static final Pattern THE = Pattern.compile("(?i)^the ");
    private static final Pattern ARTICLE = Pattern.compile("(?i)^(the|a|an) ");

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
        boolean bare = description.equalsIgnoreCase("the " + noun) && !head.capital();
        // "The union" of one article is not that of another, whatever has been recorded of it.
        Optional<Known> known = bare ? Optional.empty() : gazetteer.find(without(THE, description));
        if (known.isPresent()) {
            return new Entity(known.get().name(), known.get().kind());
        }
        if (definite) {
            Entity entity = described(source, noun, description);
            if (entity != null) {
                return entity;
            }
        }
        Optional<String> fuller = bare ? mentions.phrases().last(noun, source.start()) : Optional.empty();
        description = fuller.map("the "::concat).orElse(description);
        boolean common = without(ARTICLE, description).chars().noneMatch(Character::isUpperCase) && !ORGANIZATION.contains(noun);
        boolean anonymous = bare && fuller.isEmpty() || GROUPS.contains(noun) || common
                || !definite && !ORGANIZATION.contains(noun) && (!head.capital() || head.tagged("ADJ") || head.quote());
        return Entity.described(without(anonymous ? THE : ARTICLE, description), noun, Nouns.kind(noun), anonymous);
    }

    private static String shortened(String printed) {
        String plain = without(UNNAMED, MARKS.matcher(printed).replaceAll(""));
        return without(POSSESSIVE, without(UNIQUE.matcher(printed).matches() ? RELATIVE : APPOSITION, plain));
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
        String by = owner != null && !owner.isAnonymous()
                ? owner.name()
                : pronoun || Nouns.isPlural(lastWord(owned.group(3)))
                        ? null
                        : mentions.phrases().last(lastWord(owned.group(3)), source.start()).orElse(null);
        if (by == null) {
            return null;
        }
        String name = by + (by.endsWith("s") ? "' " : "'s ") + what;
        return Entity.described(name, noun, Nouns.kind(noun), GROUPS.contains(noun) || Nouns.isPlural(noun));
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private Entity described(Span source, String noun, String description) {
        return new Antecedents(mentions, source, pronouns.last(), noun, description).best();
    }
}
