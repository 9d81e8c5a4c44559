package org.onrecord.extract;

/** The constructions of attribution, each with the share of what it finds that is right among the project's own articles. */
public enum Rule {
    /** "The plan is dead," Ann Gales said. */
    CONTENT_FIRST(90),
    /** "The plan is dead," said Ann Gales. */
    INVERTED(94),
    /** The plan, Ann Gales said, is dead. */
    PARENTHETICAL(80),
    /** Ann Gales said: "The plan is dead." */
    SPEAKER_QUOTE(91),
    /** Ann Gales said that the plan was dead. */
    SPEAKER_THAT(84),
    /** Ann Gales said the plan was dead. */
    SPEAKER_CLAUSE(85),
    /** Ann Gales asked whether the plan was dead. */
    QUESTION(71),
    /** Ann Gales denied the report. */
    OBJECT(81),
    /** Ann Gales vowed to appeal; Ann Gales urged the council to wait. */
    INFINITIVE(83),
    /** Ann Gales called the plan a mistake; described it as a mistake. */
    NAMING(93),
    /** Ann Gales accused the council of fraud; called for calm. */
    PREPOSITION(91),
    /** The plan is dead, according to Ann Gales. */
    ACCORDING_TO(67),
    /** Ann Gales was accused by the council of fraud. */
    PASSIVE(67),
    /** The Courier quoted Ann Gales as saying that the plan was dead. */
    QUOTED_AS(75),
    /** Ann Gales's claim that the plan is dead. */
    NOUN(25),
    /** Ann Gales is confident that the plan is dead. */
    ADJECTIVE(50),
    /** A quotation that goes on after another one, with no reporting word of its own. */
    CONTINUED_QUOTE(88);

    private final int percent;

    Rule(int percent) {
        this.percent = percent;
    }

    /** How likely what it finds is right, content and speaker both: the share that was, with one more right and one more wrong (Laplace). */
    public double confidence() {
        return percent / 100.0;
    }
}
