package org.onrecord.extract;

/** The constructions of attribution, each with the share of what it finds that is right among the project's own articles. */
public enum Rule {
    /** "The plan is dead," Ann Gales said. */
    CONTENT_FIRST,
    /** "The plan is dead," said Ann Gales. */
    INVERTED,
    /** The plan, Ann Gales said, is dead. */
    PARENTHETICAL,
    /** Ann Gales said: "The plan is dead." */
    SPEAKER_QUOTE,
    /** Ann Gales said that the plan was dead. */
    SPEAKER_THAT,
    /** Ann Gales said the plan was dead. */
    SPEAKER_CLAUSE,
    /** Ann Gales asked whether the plan was dead. */
    QUESTION,
    /** Ann Gales denied the report. */
    OBJECT,
    /** Ann Gales vowed to appeal; Ann Gales urged the council to wait. */
    INFINITIVE,
    /** Ann Gales called the plan a mistake; described it as a mistake. */
    NAMING,
    /** Ann Gales accused the council of fraud; called for calm. */
    PREPOSITION,
    /** The plan is dead, according to Ann Gales. */
    ACCORDING_TO,
    /** Ann Gales was accused by the council of fraud. */
    PASSIVE,
    /** The Courier quoted Ann Gales as saying that the plan was dead. */
    QUOTED_AS,
    /** Ann Gales's claim that the plan is dead. */
    NOUN,
    /** Ann Gales is confident that the plan is dead. */
    ADJECTIVE,
    /** A quotation that goes on after another one, with no reporting word of its own. */
    CONTINUED_QUOTE
}
