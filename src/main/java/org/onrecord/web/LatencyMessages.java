package org.onrecord.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How it is put how long something took. */
@MessageBundle(value = "latency", locale = "en")
interface LatencyMessages {
    @Message("on the same day")
    String sameDay();

    @Message("at once")
    String atOnce();

    @Message("{most} at most")
    String atMost(String most);

    @Message("{least} or more")
    String atLeast(String least);

    @Message("from {least} to {most}")
    String between(String least, String most);
}
