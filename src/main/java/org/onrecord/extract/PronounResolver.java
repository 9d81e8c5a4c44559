package org.onrecord.extract;

import java.util.Set;

import org.onrecord.speaker.SpeakerKind;

/** Tells whom a pronoun means: of those mentioned before whom it fits, the one nearest and most prominent. */
final class PronounResolver {
    private static final Set<String> FIRST_PERSON = Set.of("i", "my", "we", "our", "us");
    private static final Set<String> PLURAL = Set.of("they", "them", "their");
    private static final Set<String> NEUTER = Set.of("it", "its");
    /** For each sentence between a mention and the pronoun, up to a number of them; whom a text is about may be called "she" throughout. */
    private static final double NEAR_DISTANCE = -2;
    private static final int NEAR = 4;
    private static final double FAR_DISTANCE = -0.25;
    private static final double SUBJECT = 1.5;
    private static final double SAME_GENDER = 2;
    private static final double UNSURE = -1.5;
    private static final double SAME_PARAGRAPH = 1;
    private static final double MENTIONED = 0.1;
    private static final int MOST_MENTIONED = 8;
    private static final double UNNAMED = -1;
    private static final double SPOKE_LAST = 2;
    private static final double UNKNOWN_KIND = -9;
    private static final double ORGANIZATION = 1;
    private static final double SEVERAL = 3;

    private final Mentions mentions;
    private Entity last;

    PronounResolver(Mentions mentions) {
        this.mentions = mentions;
    }

    void spoke(Entity entity) {
        last = entity;
    }

    /** Who spoke last, or {@code null}. */
    Entity last() {
        return last;
    }

    /**
     * @param not who speaks the words that the pronoun is in, and would call himself "I", or {@code null}
     * @return {@code null} where nobody is known whom it can mean
     */
    Entity resolve(Span at, Token pronoun, Entity not) {
        if (last != null && pronoun.in(FIRST_PERSON)) {
            return last;
        }
        Gender gender = Gender.ofPronoun(pronoun.lower());
        int here = mentions.sentenceOf(at.start());
        Entity best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Mention mention : mentions.before(at.start())) {
            Entity entity = mention.entity();
            if (entity != not && fits(entity, pronoun, gender)) {
                int distance = here - mention.sentence();
                double score = NEAR_DISTANCE * Math.min(distance, NEAR) + FAR_DISTANCE * Math.max(0, distance - NEAR)
                        + (mention.subject() ? SUBJECT : 0)
                        + (mentions.inOneParagraph(here, mention.sentence()) ? SAME_PARAGRAPH : 0)
                        + (entity.isNamed() ? Math.min(entity.mentions(), MOST_MENTIONED) * MENTIONED : UNNAMED)
                        + (entity == last ? SPOKE_LAST : 0) + likelihood(entity, pronoun, gender);
                if (score >= most) {
                    most = score;
                    best = entity;
                }
            }
        }
        if (best == null) {
            return last == not ? null : last;
        }
        best.assume(gender);
        return best;
    }

    private static boolean fits(Entity entity, Token pronoun, Gender gender) {
        if (pronoun.in(NEUTER)) {
            return !entity.isPerson() && !entity.isPlural();
        }
        return !gender.known()
                || (entity.isPerson() || entity.kind() == null) && !entity.gender().excludes(gender) && !entity.isPlural();
    }

    private static double likelihood(Entity entity, Token pronoun, Gender gender) {
        if (gender.known()) {
            return (entity.gender().known() ? SAME_GENDER : entity.isSurelyPerson() ? 0 : UNSURE)
                    + (entity.kind() == null ? UNKNOWN_KIND : 0);
        } else if (pronoun.in(NEUTER)) {
            return entity.kind() == SpeakerKind.ORGANIZATION ? ORGANIZATION : 0;
        }
        return pronoun.in(PLURAL) && entity.isPlural() ? SEVERAL : 0;
    }
}
