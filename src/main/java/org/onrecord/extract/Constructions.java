package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds the attributions of a sentence, each by the word that reports and the construction that the word stands in. */
final class Constructions {
    /** In tokens. */
    private static final int LONGEST = 150;

    /** Verbs whatever the part-of-speech tagger takes them for. */
    private static final Set<String> TRUSTED = Vocabulary.of("trusted");

    private final Parse parse;
    private final Sentence sentence;
    private final Lexicon lexicon;
    private final VerbGroups verbs;
    private final ActiveVerbs active;
    private final PassiveVerbs passive;
    private final QuotedAs quotedAs;
    private final AccordingTo accordingTo;
    private final ReportingNouns nouns;
    private final ReportingAdjectives adjectives;
    private final ColonQuotes colonQuotes;
    private final Unsaid unsaid;

    private Constructions(Parse parse) {
        this.parse = parse;
        this.sentence = parse.sentence();
        this.lexicon = parse.lexicon();
        this.verbs = parse.verbs();
        this.active = new ActiveVerbs(parse);
        this.passive = new PassiveVerbs(parse);
        this.quotedAs = new QuotedAs(parse);
        this.accordingTo = new AccordingTo(parse);
        this.nouns = new ReportingNouns(parse);
        this.adjectives = new ReportingAdjectives(parse);
        this.colonQuotes = new ColonQuotes(parse);
        this.unsaid = new Unsaid(parse);
    }

    /** Those of a sentence; none of one that is too long to be a sentence, which would take time without end. */
    static List<Found> in(Sentence sentence, Lexicon lexicon) {
        if (sentence.size() > LONGEST) {
            return List.of();
        }
        Constructions constructions = new Constructions(new Parse(sentence, lexicon));
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            found.add(constructions.unsaid.read(constructions.read(i), i));
        }
        found.removeIf(Objects::isNull);
        found = new ArrayList<>(constructions.unsaid.said(found));
        if (found.isEmpty()) {
            found.addAll(constructions.colonQuote());
        }
        return found;
    }

    private List<Found> colonQuote() {
        Found found = sentence.size() < 3 ? null : colonQuotes.read(sentence.size() - 2);
        return found == null ? List.of() : List.of(found);
    }

    private Found read(int i) {
        Token token = sentence.at(i);
        if (token.is("according")) {
            return accordingTo.read(i);
        } else if (isVerb(i)) {
            Found quoted = quotedAs.read(i);
            Cue cue = parse.verb(i);
            if (quoted != null || quotedAs.contains(i)) {
                return quoted;
            } else if (cue != null) {
                Found participle = passive.readParticiple(i, cue);
                return participle != null ? participle : verbs.isPassive(i) ? passive.read(i, cue) : active.read(i, cue);
            }
        }
        Cue noun = token.tagged("NOUN") ? lexicon.noun(token.lower()) : null;
        if (noun != null) {
            return nouns.read(i, noun);
        }
        Cue adjective = token.tagged("ADJ", "VERB") ? lexicon.adjective(token.lower()) : null;
        return adjective == null ? null : adjectives.read(i, adjective);
    }

    private boolean isVerb(int i) {
        Token token = sentence.at(i);
        return token.tagged("VERB") || token.in(TRUSTED) && !(i > 0 && sentence.at(i - 1).tagged("DET"))
                || token.tagged("AUX") && token.endsIn("ed") && lexicon.verb(token.lower()) != null;
    }
}
