package org.onrecord.web.statistics;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of what became of drafts. */
@MessageBundle(value = "outcomes", locale = "en")
interface OutcomesMessages {
    @Message("What became of drafts")
    String title();

    @Message("How many of the drafts that were made of articles somebody confirmed, mended or dropped, by the rule that found them.")
    String description();

    @Message("No draft was shown to anybody yet.")
    String none();

    @Message("Rule")
    String rule();

    @Message("Offered")
    String offered();

    @Message("Accepted unedited")
    String accepted();

    @Message("Mended")
    String mended();

    @Message("Dropped")
    String dropped();

    @Message("Unedited, of those decided")
    String share();

    @Message("What was mended")
    String changed();

    @Message("All")
    String all();

    @Message("Make statements of an article")
    String make();
}
