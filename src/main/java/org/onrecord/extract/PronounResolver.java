package org.onrecord.extract;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.onrecord.extract.Attribution.Speaker;
import org.onrecord.speaker.SpeakerKind;

/** Tells whom a pronoun means: of those named before whom it fits, the one nearest and most prominent. */
final class PronounResolver {
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "we", "our", "us");
    private static final Set<String> NEUTER = Set.of("it", "its");
    private static final Set<String> MASCULINE = Vocabulary.of("masculine");
    private static final Set<String> FEMININE = Vocabulary.of("feminine");
    /** For each sentence between a name and the pronoun. */
    private static final double DISTANCE = -2;
    private static final double SUBJECT = 1.5;
    private static final double SAME_GENDER = 2;
    private static final double SPOKE_LAST = 2;
    private static final double SPOKE_LAST_UNNAMED = 2.5;
    private static final double UNKNOWN_KIND = -3;
    private static final double ORGANIZATION = 1;

    private final Mentions mentions;
    private Speaker last;
    private int lastAt = -1;

    PronounResolver(Mentions mentions) {
        this.mentions = mentions;
    }

    void spoke(Speaker speaker, int at) {
        last = speaker;
        lastAt = at;
    }

    /** Who spoke last, or {@code null}. */
    Speaker last() {
        return last;
    }

    /** {@code null} where nobody is known whom it can mean. */
    Speaker resolve(Span at, Token pronoun) {
        if (last != null && (pronoun.in(PLURAL) || pronoun.is("i"))) {
            return last;
        }
        Gender gender = Gender.ofPronoun(pronoun.lower());
        boolean neuter = pronoun.in(NEUTER);
        int here = mentions.sentenceOf(at.start());
        Entity lastNamed = last == null ? null : mentions.find(last.name());
        Speaker best = null;
        double most = Double.NEGATIVE_INFINITY;
        if (last != null && lastNamed == null && fits(last, gender, neuter)) {
            best = last;
            most = SPOKE_LAST_UNNAMED + DISTANCE * (here - mentions.sentenceOf(lastAt));
        }
        for (Mention mention : mentions.before(at.start())) {
            Entity entity = mention.entity();
            if (mention.span().length() > 0 && fits(entity, gender, neuter)) {
                double score = score(mention, here, gender, neuter) + (entity == lastNamed ? spokeLast(mention) : 0);
                if (score >= most) {
                    most = score;
                    best = entity.speaker();
                }
            }
        }
        Entity meant = best == null ? null : mentions.find(best.name());
        if (meant != null) {
            meant.assume(gender);
        }
        return best == null ? last : best;
    }

    private static double score(Mention mention, int here, Gender gender, boolean neuter) {
        Entity entity = mention.entity();
        double score = DISTANCE * (here - mention.sentence());
        if (mention.subject()) {
            score += SUBJECT;
        }
        if (gender.known() && entity.gender().known()) {
            score += SAME_GENDER;
        }
        if (gender.known() && entity.kind() == null) {
            score += UNKNOWN_KIND;
        } else if (neuter && entity.kind() == SpeakerKind.ORGANIZATION) {
            score += ORGANIZATION;
        }
        return score;
    }

    /** More for what is named before it spoke, which makes up for the distance. */
    private double spokeLast(Mention mention) {
        return SPOKE_LAST + DISTANCE * Math.min(0, mention.sentence() - mentions.sentenceOf(lastAt));
    }

    private static boolean fits(Entity entity, Gender gender, boolean neuter) {
        if (neuter) {
            return !entity.isPerson();
        }
        return !gender.known() || (entity.isPerson() || entity.kind() == null) && !entity.gender().excludes(gender);
    }

    private static boolean fits(Speaker unnamed, Gender gender, boolean neuter) {
        if (neuter) {
            return unnamed.kind() != null && unnamed.kind() != SpeakerKind.PERSON;
        }
        Set<String> others = gender == Gender.MASCULINE ? FEMININE : MASCULINE;
        return unnamed.kind() == null || unnamed.kind() == SpeakerKind.PERSON
                && Stream.of(unnamed.name().toLowerCase(Locale.ROOT).split(" ")).noneMatch(others::contains);
    }
}
