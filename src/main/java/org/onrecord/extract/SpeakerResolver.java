package org.onrecord.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whom the words that name a source mean: a name, a pronoun or a description. */
final class SpeakerResolver {
    private static final Set<String> PERSONAL = Vocabulary.of("personal-pronouns");
    private static final Set<String> POSSESSIVE = Vocabulary.of("possessive-pronouns");
    private static final Set<String> BEFORE_OTHERS = Vocabulary.of("before-others");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** "the port's director, Ann Gales" and "the director, Ann Gales, 58". */
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?s)((?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|whose|(?:\\p{Lu}[\\p{L}.]*\\s){0,3}\\S+['’]s) [^,]{2,60}), "
                    + "(?<name>(?:\\p{Lu}[\\p{L}.'’-]*,? ?){1,5})(?:,.*)?");
    /** "officials who met Ann Gales" */
    private static final Pattern RELATIVE = Pattern
            .compile("\\b(?:officials|lawyers|lawyer|spokes\\w+|aides?|supporters|allies|family|friends) (?:who|whose|that)");
    private static final Pattern AND = Pattern.compile(" and ");
    private static final Pattern THEIRS = Pattern.compile("(?:his|her|their) [\\p{Ll} -]+");
    private static final String OPENING = "\"“«„";
    private static final Pattern OWNS = Pattern.compile("['’]s? .*", Pattern.DOTALL);

    /** In sentences: how long after a lead tells what somebody is, his name may follow. */
    private static final int NAMED_WITHIN = 4;

    private final Map<Span, Entity> resolved = new HashMap<>();
    private final Mentions mentions;
    private final PronounResolver pronouns;
    private final DescriptionResolver descriptions;
    /** Whom the lead describes without a name: "The founder of Chirp told senators". */
    private Entity lead;

    SpeakerResolver(Mentions mentions, Gazetteer gazetteer) {
        this.mentions = mentions;
        this.pronouns = new PronounResolver(mentions);
        this.descriptions = new DescriptionResolver(mentions, pronouns, gazetteer);
    }

    /** Notes who spoke; a pronoun is likely to mean the same one. */
    void spoke(Entity entity) {
        pronouns.spoke(entity);
    }

    /** Who spoke last, and goes on where a quotation has no source; or {@code null}. */
    Entity last() {
        return pronouns.last();
    }

    /**
     * @param head   the word of the source that names it
     * @param quoted the source of the quotation that this one is in, or {@code null}
     */
    Entity resolve(Span source, Token head, Span quoted, String text) {
        Entity before = resolved.get(source);
        if (before != null) {
            return before;
        }
        String printed = SPACE.matcher(source.of(text)).replaceAll(" ");
        Entity entity;
        if (!printed.contains(" ") && head.in(PERSONAL) || head.in(POSSESSIVE)) {
            entity = pronouns.resolve(source, head, quoted == null ? null : resolved.get(quoted));
            mention(source, entity);
        } else {
            Optional<Entity> named = joint(source, text).or(() -> named(source, head, text)).or(() -> called(source, head, printed));
            entity = named.orElseGet(() -> descriptions.resolve(source, head, printed));
            if (named.isEmpty()) {
                mention(source, entity);
            }
        }
        introduce(source, entity);
        if (entity != null) {
            resolved.put(source, entity);
        }
        return entity;
    }

    private void mention(Span source, Entity entity) {
        if (entity != null) {
            mentions.insert(source, entity);
        }
    }

    private void introduce(Span source, Entity entity) {
        int sentence = mentions.sentenceOf(source.start());
        if (sentence == 0 && entity != null && !entity.isNamed() && !entity.isPlural()) {
            lead = entity;
        } else if (lead != null && sentence <= NAMED_WITHIN && entity != null && entity.isPerson() && entity.isNamed()
                && !entity.isIntroduced()) {
            entity.describe(lead.descriptions());
            lead = null;
        }
    }

    /** Whoever is named in a source: the person, but one whose spokesman or lawyer it is; else what the head names. */
    private Optional<Entity> named(Span source, Token head, String text) {
        List<Mention> inside = mentions.within(source).stream()
                .filter(mention -> mention.entity().isNamed() && !isTitle(mention, text)).toList();
        return introduced(source, inside, text)
                .or(() -> inside.stream().filter(mention -> mention.entity().isPerson() || mention.span().overlaps(head.span())
                        || head.span().end() + 1 == mention.span().start())
                        .filter(mention -> !isAnothers(mention, source, text) && !modifies(mention, head, text))
                        .min(Comparator.comparing((Mention mention) -> !mention.span().overlaps(head.span()))
                                .thenComparing(mention -> !mention.entity().isPerson())))
                .map(Mention::entity);
    }

    /** 'the report, "Stronger Together,"' */
    private static boolean isTitle(Mention mention, String text) {
        int start = mention.span().start();
        return start > 0 && OPENING.indexOf(text.charAt(start - 1)) >= 0;
    }

    /** "a former Plumbline executive" */
    private static boolean modifies(Mention mention, Token head, String text) {
        return !head.capital() && mention.span().end() < head.span().start()
                && text.substring(mention.span().end(), head.span().start()).chars().allMatch(c -> Character.isLetter(c) || c == ' ');
    }

    /** "Gales and Brandt", "Gales and her colleagues": what several say as one is not to be put down to the first of them alone. */
    private Optional<Entity> joint(Span source, String text) {
        Matcher and = AND.matcher(text).region(source.start(), source.end());
        if (!and.find()) {
            return Optional.empty();
        }
        Entity first = lastNamed(new Span(source.start(), and.start()), and.start());
        Entity second = lastNamed(new Span(and.end(), source.end()), source.end());
        String other = second == null ? text.substring(and.end(), source.end()) : second.name();
        return first == null || second == null && !THEIRS.matcher(other).matches()
                ? Optional.empty()
                : Optional.of(Entity.described(first.name() + " and " + other, "people", null, false));
    }

    /** Whoever's name ends where a part of the source does, or {@code null}. */
    private Entity lastNamed(Span part, int end) {
        return mentions.within(part).stream().filter(mention -> mention.span().end() == end && mention.entity().isNamed())
                .map(Mention::entity).findFirst().orElse(null);
    }

    /** A name in what somebody says, where names are not read, of whom the text has named: "Ann told me". */
    private Optional<Entity> called(Span source, Token head, String printed) {
        return head.capital() && !printed.contains(" ") ? Optional.ofNullable(mentions.called(printed, source.start())) : Optional.empty();
    }

    private static Optional<Mention> introduced(Span source, List<Mention> inside, String text) {
        Matcher introduced = INTRODUCED.matcher(source.of(text));
        if (inside.isEmpty() || !introduced.matches()) {
            return Optional.empty();
        }
        int start = source.start() + introduced.start("name");
        int end = source.start() + introduced.end("name");
        return inside.stream().filter(mention -> start <= mention.span().start() && mention.span().start() < end && !mention.owner())
                .findFirst();
    }

    /** Whether the source is somebody whom it only describes by this name: "an aide to Ann Gales", "Ann Gales's lawyer". */
    private static boolean isAnothers(Mention mention, Span source, String text) {
        String before = text.substring(source.start(), mention.span().start()).strip().toLowerCase(Locale.ROOT);
        String after = text.substring(Math.min(mention.span().end(), source.end()), source.end());
        return BEFORE_OTHERS.contains(before.substring(before.lastIndexOf(' ') + 1)) && before.contains(" ")
                || OWNS.matcher(after).matches() || mention.owner() && mention.span().end() < source.end()
                || RELATIVE.matcher(before).find();
    }
}
