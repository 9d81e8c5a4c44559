package org.onrecord.web.chart;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around charts. */
@MessageBundle(value = "charts", locale = "en")
interface ChartMessages {
    @Message("The same as a table")
    String table();

    @Message("Period")
    String period();

    @Message("Denials")
    String denials();

    @Message("Allegations")
    String allegations();

    @Message("Reactions")
    String reactions();

    @Message("All")
    String all();

    @Message("{series}: {count}")
    String counted(String series, String count);

    @Message("{period} – {counts}")
    String described(String period, String counts);

    @Message("Not in the picture, for their dates have no first day: {count}")
    String undated(String count);

    @Message("Nothing to show.")
    String nothing();

    @Message("by day")
    String byDay();

    @Message("by week")
    String byWeek();

    @Message("by month")
    String byMonth();

    @Message("by quarter")
    String byQuarter();

    @Message("by year")
    String byYear();
}
