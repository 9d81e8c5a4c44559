package org.onrecord.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.onrecord.speaker.SpeakerKind;

/** Tells whom a definite description means among those mentioned before it: "the driver", "the Danish firm", "the 58-year-old". */
final class Antecedents {
    /** By which any organization may be called, where a ministry or a court is not called by another noun. */
    private static final Set<String> ANY_ORGANIZATION = Vocabulary.of("any-organization");
    /** Who are called by each of these in turn. */
    private static final Set<String> RESEARCH = Set.of("researchers", "scientists", "authors", "academics");
    private static final Set<String> OUTLET = Vocabulary.of("outlet");
    private static final Set<String> GROUPS = Vocabulary.of("groups");
    private static final Set<String> PLACE = Vocabulary.of("place");
    private static final Set<String> CIVIC = Vocabulary.of("civic");
    private static final Set<String> TRADE = Vocabulary.of("trade");
    private static final Set<String> IN_COMPANIES = Vocabulary.of("in-companies");
    private static final Set<String> COMPANY = Vocabulary.of("company");
    private static final Set<String> OFFICIAL = Set.of("ministry", "department", "court", "council", "police", "government", "senate",
            "congress",
            "parliament", "army", "university", "committee", "commission");
    private static final Set<String> STATE = Set.of("country", "government");
    private static final Set<String> DOCUMENTS = Vocabulary.of("documents");
    /** Which may mean a document that was called otherwise. */
    private static final Set<String> ANY_DOCUMENT = Set.of("document", "report", "paper", "filing", "text", "poll", "study");
    /** Of which there is one, who need not have been mentioned before. */
    private static final Set<String> OFFICES = Vocabulary.of("offices");
    private static final Set<String> UNTELLING = Set.of("former", "year");
    private static final int SHORTEST_QUALIFIER = 4;
    /** For each sentence since whoever is described was mentioned last. */
    private static final double DISTANCE = -0.5;
    private static final double MENTIONED = 0.5;
    private static final int MOST_MENTIONED = 8;
    private static final double SUBJECT = 0.5;
    private static final double ACTS = 3;
    private static final double NAMED = 1;
    private static final double TRADING = 10;
    /** In sentences. */
    private static final int NEAR = 2;

    /** What may be said of anybody: "the 58-year-old", "The Norwegian", "the former goalkeeper". */
    private static final Pattern OF_ANYBODY = Pattern
            .compile("(?i:the \\d+-year-old.*)|The \\p{Lu}\\p{Ll}+|(?i:the (?:former |ex-|then |one-time ).*)");
    private static final Pattern COMPLEMENT = Pattern.compile(" (?:of|for|in|at) |['’]s ");
    /** "the Kremlin spokesman", but not "the Polish-born surgeon" */
    private static final Pattern OF_A_NAME = Pattern.compile("(?<=\\s)\\p{Lu}[^\\s-]*\\s");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");

    private final List<Mention> before;
    private final int here;
    private final Entity spokeLast;
    private final String noun;
    private final String description;

    /**
     * @param at          where the description stands
     * @param spokeLast   or {@code null}
     * @param noun        its head, in lower case
     * @param description with its article
     */
    Antecedents(Mentions mentions, Span at, Entity spokeLast, String noun, String description) {
        this.before = mentions.before(at.start());
        this.here = mentions.sentenceOf(at.start());
        this.spokeLast = spokeLast;
        this.noun = noun;
        this.description = description;
    }

    /** {@code null} where nobody fits. */
    Entity best() {
        List<String> qualifiers = Stream.of(NO_WORD.split(description.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST_QUALIFIER && !word.equals(noun) && !UNTELLING.contains(word)).toList();
        boolean ofAnybody = OF_ANYBODY.matcher(description).matches();
        Entity described = most(mention -> isDescribed(mention.entity()) && (ofAnybody || hasAll(mention.entity(), qualifiers)),
                mention -> prominence(mention) + (mention.entity().isNamed() ? NAMED : 0));
        if (described != null || Nouns.isPlural(noun)) {
            return described;
        } else if (ofAnybody || isPerson()) {
            return person(ofAnybody);
        } else if (!qualifiers.isEmpty()) {
            return null;
        }
        return ANY_DOCUMENT.contains(noun)
                ? last(mention -> mention.entity().isDescribedByAny(DOCUMENTS) && !mention.entity().isNamed())
                : most(mention -> mayBe(mention.entity()), this::likelihood);
    }

    private boolean isPerson() {
        return Nouns.kind(noun) == SpeakerKind.PERSON && !GROUPS.contains(noun) && !OFFICES.contains(noun)
                && !COMPLEMENT.matcher(description).find() && !OF_A_NAME.matcher(description).find();
    }

    /** "The plumber" who was only named so far. */
    private Entity person(boolean ofAnybody) {
        Gender gender = Gender.ofNoun(noun);
        Predicate<Mention> mayBe = mention -> mention.entity().isPerson() && mention.entity().isNamed()
                && !mention.entity().gender().excludes(gender) && (ofAnybody || here - mention.sentence() <= NEAR);
        Entity speaker = last(mention -> mention.entity() == spokeLast && here - mention.sentence() <= NEAR && mayBe.test(mention));
        Entity sure = speaker == null ? last(mayBe.and(mention -> mention.subject() && mention.entity().isSurelyPerson())) : speaker;
        return sure == null ? last(mayBe.and(Mention::subject)) : sure;
    }

    private boolean isDescribed(Entity entity) {
        boolean named = !entity.isPerson() && entity.words().contains(noun);
        boolean called = entity.isDescribedAs(noun) || RESEARCH.contains(noun) && entity.isDescribedByAny(RESEARCH) && !entity.isNamed();
        return (named || called) && (Nouns.isPlural(noun) == entity.isPlural() || !entity.isAnonymous());
    }

    private static boolean hasAll(Entity entity, List<String> qualifiers) {
        return qualifiers.stream().allMatch(word -> entity.words().contains(word) || entity.isDescribedAs(word));
    }

    private double prominence(Mention mention) {
        return DISTANCE * (here - mention.sentence()) + MENTIONED * Math.min(MOST_MENTIONED, mention.entity().mentions())
                + (mention.subject() ? SUBJECT : 0);
    }

    /** The company of an article about one is mentioned often, and traded in. */
    private double likelihood(Mention mention) {
        Entity entity = mention.entity();
        boolean trades = COMPANY.contains(noun)
                && (entity.isDescribedByAny(TRADE) || entity.words().stream().anyMatch(IN_COMPANIES::contains));
        return prominence(mention) + MENTIONED * entity.mentions() + (entity.acts() ? ACTS : 0) + (trades ? TRADING : 0);
    }

    private boolean mayBe(Entity entity) {
        SpeakerKind kind = entity.kind();
        boolean company = COMPANY.contains(noun) && (kind == null || kind == SpeakerKind.ORGANIZATION || entity.isDescribedByAny(TRADE))
                && entity.words().stream().noneMatch(word -> CIVIC.contains(word) || PLACE.contains(word));
        boolean outlet = kind == SpeakerKind.OUTLET && (OUTLET.contains(noun) || noun.equals("agency"));
        boolean organization = kind == SpeakerKind.ORGANIZATION && ANY_ORGANIZATION.contains(noun)
                && entity.words().stream().noneMatch(OFFICIAL::contains);
        boolean state = STATE.contains(noun) && (kind == SpeakerKind.STATE || entity.isDescribedByAny(STATE));
        return entity.isNamed() && (company || outlet || organization || state);
    }

    private Entity most(Predicate<Mention> whom, ToDoubleFunction<Mention> score) {
        Entity best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Mention mention : before) {
            if (whom.test(mention) && score.applyAsDouble(mention) >= most) {
                most = score.applyAsDouble(mention);
                best = mention.entity();
            }
        }
        return best;
    }

    private Entity last(Predicate<Mention> whom) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (whom.test(before.get(i))) {
                return before.get(i).entity();
            }
        }
        return null;
    }
}
