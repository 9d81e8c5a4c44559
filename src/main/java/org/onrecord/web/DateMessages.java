package org.onrecord.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How dates are put. */
@MessageBundle(value = "dates", locale = "en")
interface DateMessages {
    @Message("{time} UTC")
    String utc(String time);

    @Message("between {from} and {to}")
    String between(String from, String to);

    @Message("{date} or earlier")
    String until(String date);

    @Message("{date} or later")
    String since(String date);

    @Message("perhaps {date}")
    String uncertain(String date);

    @Message("about {date}")
    String approximate(String date);

    @Message("perhaps about {date}")
    String both(String date);
}
