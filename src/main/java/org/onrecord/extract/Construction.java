package org.onrecord.extract;

import java.util.List;
import java.util.Set;

import org.onrecord.extract.Cue.Kind;
import org.onrecord.extract.Cue.Sense;

/** What the readers of all constructions share: the sentence, and how an attribution is made of its parts. */
abstract class Construction {
    private static final Set<String> DOCUMENTS = Vocabulary.of("documents");
    /** Who finds something by studying it. */
    private static final Set<String> FINDERS = Vocabulary.of("finders");

    final Parse parse;
    final Sentence sentence;
    final VerbGroups verbs;
    final FollowingPhrases following;

    Construction(Parse parse) {
        this.parse = parse;
        this.sentence = parse.sentence();
        this.verbs = parse.verbs();
        this.following = parse.following();
    }

    final Token at(int index) {
        return sentence.at(index);
    }

    final boolean has(int index) {
        return index < sentence.size();
    }

    final boolean is(int index, String word) {
        return has(index) && at(index).is(word);
    }

    final Phrase subject(int verb) {
        return parse.subjects().of(verb);
    }

    final int end(int from, int cue) {
        return parse.ends().end(from, cue);
    }

    /** @param source {@code null} where no words name it */
    final Found found(Rule rule, Phrase source, Span cue, List<Span> content, Sense sense, String lemma, boolean negated) {
        return new Found(sentence, source == null ? null : parse.source(source), source == null ? null : at(source.head()), cue, content,
                rule, sense, lemma, negated, null, null);
    }

    final Found found(Rule rule, Frame frame, ReportingVerb verb, List<Span> content) {
        return found(rule, verb.subject(), parse.cue(verb.index()), content, verb.cue().sense(frame), verb.cue().lemma(),
                verbs.isNegated(verb.index()));
    }

    /** With one piece of content, or {@code null} where that is empty, or somebody does what only documents do by saying. */
    final Found found(Rule rule, Frame frame, ReportingVerb verb, int from, int to) {
        boolean document = verb.cue().sense(frame).kind() == Kind.DOC;
        if (from > to || !has(from) || document && !at(verb.subject().head()).in(DOCUMENTS) && !at(verb.subject().head()).in(FINDERS)) {
            return null;
        }
        return found(rule, frame, verb, List.of(sentence.span(from, to)));
    }

    /** The same, with all the content that begins at a token. */
    final Found foundFrom(Rule rule, Frame frame, ReportingVerb verb, int from) {
        return has(from) ? found(rule, frame, verb, from, end(from, verb.index())) : null;
    }
}
