package org.onrecord.web.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle(value = "claim", locale = "en")
interface ClaimMessages {
    @Message("Claim")
    String claim();

    @Message("Who alleged it, who denied it, who reacted, and when.")
    String description();

    @Message("Negation")
    String negation();

    @Message("How it stands")
    String standing();

    @Message("Nobody has spoken on it.")
    String silent();

    @Message("Alleged, and so far nobody has denied it, reacted to it or confirmed it.")
    String unanswered();

    @Message("Answered, and no denial of it stands.")
    String undisputed();

    @Message("Some allege it, others deny it.")
    String disputed();

    @Message("Denied, and no allegation of it stands.")
    String denied();

    @Message("Whoever alleged it has withdrawn that.")
    String withdrawnByAll();

    @Message("First alleged")
    String firstAlleged();

    @Message("First denied")
    String firstDenied();

    @Message("First reaction")
    String firstReacted();

    @Message("Time to the first denial")
    String latency();

    @Message("Timeline")
    String timeline();

    @Message("Allegations, reactions and denials by date, in the order in which they are listed below. Each is a link to its statement.")
    String marked();

    @Message("A bar spans the time in which a statement was made, a day or longer; where that would be too short it is a dot. Hollow: withdrawn by its speaker. Dashed: the date is uncertain.")
    String legend();

    @Message("How many statements were made when: the highest column stands for {most}. Pale: how many more may have been, as their dates are not known more exactly.")
    String counted(String most);

    @Message("The picture as a table")
    String asTable();

    @Message("When")
    String period();

    @Message("{certain}, up to {possible} more")
    String upTo(String certain, String possible);

    @Message("Who is on which side")
    String sides();

    @Message("Alleged it")
    String alleged();

    @Message("Denied it")
    String denying();

    @Message("Reacted")
    String reacted();

    @Message("nobody")
    String nobody();

    @Message("{number} withdrawn")
    String ofThemWithdrawn(String number);

    @Message("All speakers on this claim")
    String allSpeakers();

    @Message("Withdrawn by their own speakers")
    String withdrawals();

    @Message("Statement")
    String statement();

    @Message("Speaker")
    String speaker();

    @Message("Said")
    String said();

    @Message("Withdrawn")
    String withdrawn();

    @Message("corrected")
    String corrected();

    @Message("retracted")
    String retracted();

    @Message("The first {shown} of {all}")
    String firstOf(String shown, String all);

    @Message("What was said")
    String sayings();

    @Message("These are the first {number}.")
    String onlyFirst(String number);

    @Message("All statements on this claim")
    String allStatements();

    @Message("It also stands for")
    String merged();

    @Message("May be the same claim")
    String alike();

    @Message("Compare and merge")
    String compare();

    @Message("More")
    String more();

    @Message("Statistics of this claim")
    String statistics();

    @Message("History of this claim")
    String history();

    @Message("Who spoke on this claim")
    String spoke();

    @Message("Whoever spoke on it, with each stance, the first first.")
    String spokeDescription();

    @Message("Back to the claim")
    String back();

    @Message("Stance")
    String stance();

    @Message("Statements")
    String statements();

    @Message("First said")
    String first();

    @Message("All stances")
    String all();

    @Message("Edit this claim")
    String edit();
}
