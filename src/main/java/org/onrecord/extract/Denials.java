package org.onrecord.extract;

import java.util.regex.Pattern;

/** Tells words that deny something by what they say: "It is a lie", "We have never met", but not "There is no doubt that we met". */
final class Denials {
    private static final Pattern FALSITY = Pattern.compile(
            "\\b(lies?|false|falsehoods?|baseless|untrue|fabricat\\w+|unfounded|groundless|nonsense|fake|"
                    + "no truth|fiction|hoax|without merit|without foundation|inaccurate|wrong to say|ludicrous|absurd|never happened|simply not true|not true)\\b",
            Pattern.CASE_INSENSITIVE);
    /** "said reports that it had leaked were wrong" */
    private static final Pattern WRONG = Pattern.compile(
            "\\b(claims?|reports?|rumou?rs?|allegations?|accusations?|suggestions?|assertions?)\\b.{0,120}"
                    + "\\b(is|was|are|were|been) (\\w+ )?(wrong|incorrect|mistaken|fabricated|made up|invented|rubbish)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGATION = Pattern.compile("\\b(not|no|never|neither|nor|none|nobody|nothing|\\w+n['’]t)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What holds nothing for false although a word negates. */
    private static final Pattern IDIOM = Pattern
            .compile("\\b(no (comment|secret|doubts?|questions?|wonder|surprises?|matter|longer|sooner|less|"
                    + "more|fewer|better|worse|greater|bigger|higher|safer|other|exceptions?|accident|coincidence|mistake|need|time|way|choice|excuse|denying|hurry|rush|"
                    + "going back|turning back|point|reason to (doubt|worry)|one (need|should|can|could|doubt\\w*|disput\\w+|den(y|ies|ied)|question\\w*))|"
                    + "nobody (need|needs|should|can|could|doubt\\w*|disput\\w+|den(y|ies|ied)|question\\w*)|"
                    + "(will|would|shall|can|could|must|should|may|might|['’]ll) (never|not)|won['’]t|wouldn['’]t|can['’]t|couldn['’]t|cannot|never (mind|again|before|more|"
                    + "surrender|give up|forget|been (better|prouder|happier|stronger))|not (only|just|merely|least|to mention|until|(so )?much|all|every|everyone|surprising)|"
                    + "nothing (less|short|new|more|but))\\b", Pattern.CASE_INSENSITIVE);
    /** "I do not deny that": neither denies nor says it. */
    private static final Pattern CONCEDING = Pattern
            .compile("^\\P{L}?(?:\\w+ ){0,4}(?:not|never|\\w+n['’]t|cannot|neither confirm\\w* nor|neither confirm\\w* or)"
                    + " (?:den(?:y|ied|ying)|disput(?:e|ed|ing)|rule out|ruled out|contest(?:ed)?)\\b", Pattern.CASE_INSENSITIVE);
    /** What somebody says of himself, or denies outright. */
    private static final Pattern DISCLAIMER = Pattern.compile("(?i)^[“\"‘'«]?"
            + "((no|nobody|none)\\b|(there|this|that|these|those|it) ((is|was|are|were|has been|had been) (not|no|never)\\b|\\w+n['’]t)"
            + "|.{0,60}\\bnever\\b|(i|we|he|she|it|they) ((did|do|does|had|has|have|was|were|is|am|are) not|\\w+n['’]t)"
            + "(?! (know if|know whether|care|comment|discuss|want|think|allowed))).*", Pattern.DOTALL);

    private Denials() {
    }

    static boolean falsifies(String words) {
        return FALSITY.matcher(words).find() || WRONG.matcher(words).find();
    }

    static boolean negates(String words) {
        return NEGATION.matcher(plain(words)).find() || falsifies(words);
    }

    static boolean disclaims(String words) {
        return DISCLAIMER.matcher(plain(words)).matches();
    }

    static boolean concedes(String words) {
        return CONCEDING.matcher(words).find();
    }

    private static String plain(String words) {
        return IDIOM.matcher(words).replaceAll("-");
    }
}
