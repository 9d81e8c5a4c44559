package org.onrecord.extract;

/** A sentence with its verbs, noun phrases, subjects and clauses: what all constructions are found by. */
final class Parse {
    private final Sentence sentence;
    private final Lexicon lexicon;
    private final VerbGroups verbs;
    private final PrecedingPhrases preceding;
    private final FollowingPhrases following;
    private final Subjects subjects;
    private final Clauses clauses;
    private final Adjuncts adjuncts;
    private final ContentEnds ends;

    Parse(Sentence sentence, Lexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.verbs = new VerbGroups(sentence);
        PhraseHeads heads = new PhraseHeads(sentence, verbs);
        this.preceding = new PrecedingPhrases(sentence, verbs, heads);
        this.following = new FollowingPhrases(sentence, verbs, heads);
        this.subjects = new Subjects(sentence, verbs, preceding, following, token -> lexicon.says(token.lower()));
        this.clauses = new Clauses(sentence, verbs, following);
        this.adjuncts = new Adjuncts(sentence, verbs, following);
        this.ends = new ContentEnds(this);
    }

    Sentence sentence() {
        return sentence;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    VerbGroups verbs() {
        return verbs;
    }

    /** The phrases that end at a token. */
    PrecedingPhrases preceding() {
        return preceding;
    }

    /** The phrases that begin at a token. */
    FollowingPhrases following() {
        return following;
    }

    Subjects subjects() {
        return subjects;
    }

    Clauses clauses() {
        return clauses;
    }

    Adjuncts adjuncts() {
        return adjuncts;
    }

    ContentEnds ends() {
        return ends;
    }

    /** The reporting verb that a token is a form of, with its particle where that follows, or {@code null}. */
    Cue verb(int index) {
        Cue phrasal = phrasal(index);
        return phrasal == null ? lexicon.verb(sentence.at(index).lower()) : phrasal;
    }

    private Cue phrasal(int index) {
        return index + 1 < sentence.size() && lexicon.particle(sentence.at(index + 1).lower())
                ? lexicon.verb(sentence.at(index).lower(), sentence.at(index + 1).lower())
                : null;
    }

    /** The last token of a reporting verb: "out" of "pointed out". */
    int verbEnd(int index) {
        return phrasal(index) == null ? index : index + 1;
    }

    /** Whether a token is a form of a verb of saying, whatever it is here. */
    boolean says(int index) {
        Cue verb = verb(index);
        return verb != null && verb.saying();
    }

    /** The words of a speaker, without the mark of a possessive: "Iran" of "Iran's". */
    Span source(Phrase phrase) {
        Span span = sentence.span(phrase.from(), phrase.to());
        Token last = sentence.at(phrase.to());
        return last.possessive() && last.text().length() > 2
                ? new Span(span.start(), span.end() - (last.lower().endsWith("'s") ? 2 : 1))
                : span;
    }

    /** A reporting verb, with its auxiliaries where one of these negates it. */
    Span cue(int verb) {
        return sentence.span(verbs.isNegated(verb) ? verbs.start(verb) : verb, verbEnd(verb));
    }
}
