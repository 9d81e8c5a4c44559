package org.onrecord.web.speaker;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle(value = "speaker", locale = "en")
interface SpeakerMessages {
    @Message("Speaker")
    String speaker();

    @Message("What was said by it, with which stance and when, and who contradicts whom.")
    String description();

    @Message("Also called")
    String aliases();

    @Message("Elsewhere")
    String sameAs();

    @Message("Statements")
    String statements();

    @Message("none")
    String none();

    @Message("From the first to the last")
    String span();

    @Message("from {from} to {to}")
    String fromTo(String from, String to);

    @Message("from {from}")
    String from(String from);

    @Message("until {to}")
    String until(String to);

    @Message("Belongs to")
    String affiliations();

    @Message("Organisation")
    String organization();

    @Message("Role")
    String role();

    @Message("When")
    String when();

    @Message("not known")
    String whenever();

    @Message("Who belongs to it")
    String members();

    @Message("The first {number} are shown.")
    String onlyFirst(String number);

    @Message("What they said, too")
    String withAffiliates();

    @Message("Statements over time")
    String overTime();

    @Message("Contradicts")
    String denies();

    @Message("Contradicted by")
    String deniedBy();

    @Message("Statements that deny one of the other’s.")
    String contradictions();

    @Message("nobody on record")
    String nobody();

    @Message("{number} more")
    String others(String number);

    @Message("All contradictions")
    String allContradictions();

    @Message("Newest statements")
    String newest();

    @Message("All {number} statements")
    String allStatements(String number);

    @Message("It also stands for")
    String merged();

    @Message("May be the same speaker")
    String alike();

    @Message("Compare and merge")
    String compare();

    @Message("More")
    String more();

    @Message("Statistics of this speaker")
    String statistics();

    @Message("History of this speaker")
    String history();

    @Message("Edit this speaker")
    String edit();
}
