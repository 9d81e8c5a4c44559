package org.onrecord.web.contradictions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of contradictions. */
@MessageBundle(value = "contradictions", locale = "en")
interface ContradictionsMessages {
    @Message("Who denies whom: speakers whose statements are linked as denials to statements of others.")
    String description();

    @Message("Who denies whom, counted by the statements that are linked as denials to statements of others. A line is the wider, the more there are.")
    String introduction();

    @Message("Denies")
    String denies();

    @Message("Is denied")
    String denied();

    @Message("Statements")
    String statements();

    @Message("{speaker} denies {denied}: {count}")
    String pair(String speaker, String denied, String count);

    @Message("The {count} most frequent pairs")
    String drawn(int count);

    @Message("All pairs")
    String table();

    @Message("All denials")
    String allDenials();

    @Message("All denials of {speaker}")
    String allDenialsOf(String speaker);

    @Message("Nobody denies anybody here.")
    String nobody();
}
