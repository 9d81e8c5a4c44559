package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.onrecord.extract.Cue.Kind;
import org.onrecord.statement.Stance;
import org.onrecord.text.Folding;

/** Which stance a reporting word and the words that it reports imply, and which allegations a denial answers. */
final class Stances {
    private static final Pattern DEMAND = Pattern.compile(
            "^[^,;]{0,120}?\\b(should|must|ought to|had better|have to|has to|needs? to|let us|let's|please)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String QUOTED = "(?i)^[“\"‘'«]?";
    /** Intentions, conditions and commands. */
    private static final Pattern UNCOMMITTED = Pattern.compile(QUOTED
            + "((i|we|he|she|it|they)( (would|will|could not|can not|cannot|can['’]t|couldn['’]t|won['’]t)|['’]ll)\\b|if |"
            + "(show|let|ask|give|stop|come|go|tell|put|look|take|leave|bring|wait|don['’]t|do not|good luck|imagine)\\b|.{0,80}, let (us|the|him|her|them)).*",
            Pattern.DOTALL);
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)^.{0,40}\\b(calls?|offers?|bids?|proposals?|requests?|invitations?|demands?|appeals?|pleas?|takeover|deal|plans?)\\b.*",
            Pattern.DOTALL);
    private static final Pattern REACTING = Pattern
            .compile("(?i)^(reacting|responding|in response|in reaction|asked (about|for comment)).*");
    /** What is alleged of a denial comes after it. */
    private static final Pattern DENYING = Pattern
            .compile("(?i)\\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\\b");
    private static final Pattern ENDING = Pattern.compile("(s|ed|ing|ion|ian)$");
    private static final Pattern CLOSING_MARKS = Pattern.compile("[\"”’»']+$");
    private static final Set<String> ASKING = Set.of("ask", "wonder", "inquire", "enquire");
    private static final Set<String> PREDICTING = Set.of("predict", "forecast", "estimate", "expect", "project", "reckon");
    private static final Set<String> PROTESTING = Set.of("insist", "maintain", "protest");
    private static final Set<String> COMMON = Vocabulary.of("common");
    /** As many words of a denial are those of the allegation that it answers. */
    private static final int SHARED = 2;
    /** They are at least this part, a third, of the shorter one's; of what is told behind the denial, half. */
    private static final int SHARE = 3;
    private static final int SHARE_BEHIND = 2;

    private Stances() {
    }

    /** The same attributions with their stances, and with what denials deny. */
    static List<Attribution> settled(List<Attribution> attributions, List<Found> found, String text) {
        List<Set<String>> words = attributions.stream().map(one -> words(one, text)).toList();
        List<Attribution> settled = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            List<Integer> answered = answered(i, attributions, words, text);
            Stance stance = stance(attributions.get(i), found.get(i), text, !answered.isEmpty(),
                    contested(attributions.get(i), attributions));
            settled.add(attributions.get(i).with(stance, stance == Stance.DENIAL ? answered : List.of()));
        }
        return settled.stream().map(one -> one.with(one.stance(),
                one.denies().stream().filter(denied -> settled.get(denied).stance() == Stance.ALLEGATION).toList())).toList();
    }

    /** Whether somebody else puts something forward: nothing is denied that nobody said. */
    private static boolean contested(Attribution own, List<Attribution> attributions) {
        return attributions.stream().anyMatch(other -> other != own && !other.attitude() && other.stance() != Stance.REACTION
                && other.speaker() != null && !other.speaker().equals(own.speaker()));
    }

    private static Stance stance(Attribution attribution, Found found, String text, boolean answers, boolean contested) {
        String content = said(attribution, text);
        if (found.negated()) {
            return Stance.REACTION;
        } else if (found.sense().stance() == Stance.DENIAL) {
            return found.lemma().equals("reject") && REQUEST.matcher(content).matches() ? Stance.REACTION : Stance.DENIAL;
        } else if (CLOSING_MARKS.matcher(content.strip()).replaceFirst("").endsWith("?")
                || found.rule() == Rule.QUESTION && ASKING.contains(found.lemma())) {
            return Stance.REACTION;
        } else if (found.rule() == Rule.NAMING && Denials.falsifies(content)) {
            return Stance.DENIAL;
        } else if (found.sense().stance() == Stance.REACTION) {
            return Stance.REACTION;
        } else if (Denials.concedes(content)) {
            return Stance.REACTION;
        } else if (found.rule() != Rule.PREPOSITION && found.sense().kind() == Kind.SAY
                && (Denials.falsifies(content) || contested && Denials.disclaims(content)
                        || PROTESTING.contains(found.lemma()) && Denials.negates(content))) {
            return Stance.DENIAL;
        } else if (UNCOMMITTED.matcher(content).matches() && !PREDICTING.contains(found.lemma())) {
            return Stance.REACTION;
        } else if (DEMAND.matcher(content).find()) {
            return Stance.REACTION;
        } else if (Denials.negates(content) && answers && found.sense().kind() == Kind.SAY
                && found.rule() != Rule.PREPOSITION) {
            return Stance.DENIAL;
        }
        return REACTING.matcher(context(found, text)).matches() ? Stance.REACTION : Stance.ALLEGATION;
    }

    /** The sentence of an attribution, and what its paragraph has before it. */
    private static String context(Found found, String text) {
        int start = text.lastIndexOf('\n', found.sentence().span().start()) + 1;
        return text.substring(start, found.sentence().span().end()).strip();
    }

    /** The allegation of another speaker with which an attribution shares most words, if there is one like it. */
    private static List<Integer> answered(int index, List<Attribution> attributions, List<Set<String>> words, String text) {
        List<Integer> best = List.of();
        int most = SHARED - 1;
        Attribution own = attributions.get(index);
        for (int i = 0; i < attributions.size(); i++) {
            Attribution other = attributions.get(i);
            if (i != index && own.names(other, text)) {
                return List.of(i);
            }
            boolean another = other.speaker() != null && own.speaker() != null && !other.speaker().name().equals(own.speaker().name());
            if (i != index && another && !other.attitude() && other.stance() == Stance.ALLEGATION) {
                int shared = (int) words.get(i).stream().filter(words.get(index)::contains).count();
                // An article may begin with a denial, and then tell what was alleged; that has to be liker.
                int share = i < index || !other.chain().isEmpty() ? SHARE : SHARE_BEHIND;
                boolean alike = shared > most && share * shared >= Math.min(words.get(i).size(), words.get(index).size());
                // Last, as looking for negations takes longest.
                if (alike && !Span.overlap(other.content(), own.content()) && !Denials.negates(other.content().get(0).of(text))
                        && !DENYING.matcher(said(other, text)).find()
                        && !Differences.between(said(other, text), said(own, text))) {
                    most = shared;
                    best = List.of(i);
                }
            }
        }
        return best;
    }

    private static String said(Attribution attribution, String text) {
        return attribution.content().stream().map(span -> span.of(text)).collect(Collectors.joining(" "));
    }

    private static Set<String> words(Attribution attribution, String text) {
        return attribution.content().stream().flatMap(span -> Folding.words(span.of(text)).stream())
                .filter(word -> word.length() > 3 && !COMMON.contains(word))
                .map(word -> ENDING.matcher(word).replaceFirst("")).collect(Collectors.toSet());
    }
}
