package org.onrecord.extract;

/** The constructions of attribution, each with the share of what it finds that is right among the project's own articles. */
public enum Rule {
    /** "The plan is dead," Ann Gales said. */
    CONTENT_FIRST(82),
    /** "The plan is dead," said Ann Gales. */
    INVERTED(91),
    /** The plan, Ann Gales said, is dead. */
    PARENTHETICAL(70),
    /** Ann Gales said: "The plan is dead." */
    SPEAKER_QUOTE(79),
    /** Ann Gales said that the plan was dead. */
    SPEAKER_THAT(81),
    /** Ann Gales said the plan was dead. */
    SPEAKER_CLAUSE(87),
    /** Ann Gales asked whether the plan was dead. */
    QUESTION(76),
    /** Ann Gales denied the report. */
    OBJECT(77),
    /** Ann Gales vowed to appeal; Ann Gales urged the council to wait. */
    INFINITIVE(75),
    /** Ann Gales called the plan a mistake; described it as a mistake. */
    NAMING(82),
    /** Ann Gales accused the council of fraud; called for calm. */
    PREPOSITION(79),
    /** The plan is dead, according to Ann Gales. */
    ACCORDING_TO(71),
    /** Ann Gales was accused by the council of fraud. */
    PASSIVE(79),
    /** The Courier quoted Ann Gales as saying that the plan was dead. */
    QUOTED_AS(75),
    /** Ann Gales's claim that the plan is dead. */
    NOUN(29),
    /** Ann Gales is confident that the plan is dead. */
    ADJECTIVE(33),
    /** A quotation that goes on after another one, with no reporting word of its own. */
    CONTINUED_QUOTE(85);

    private final int percent;

    Rule(int percent) {
        this.percent = percent;
    }

    /** How likely what it finds is right, content and speaker both: the share that was, with one more right and one more wrong (Laplace). */
    public double confidence() {
        return percent / 100.0;
    }
}
