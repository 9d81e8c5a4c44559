package org.onrecord.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How it is put how the record of a claim stands. */
@MessageBundle(value = "status", locale = "en")
interface StatusMessages {
    @Message("unanswered")
    String unanswered();

    @Message("undisputed")
    String undisputed();

    @Message("disputed")
    String disputed();

    @Message("denied")
    String denied();

    @Message("withdrawn")
    String withdrawn();
}
