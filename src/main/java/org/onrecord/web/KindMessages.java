package org.onrecord.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What sorts of speakers are called. */
@MessageBundle(value = "kind", locale = "en")
interface KindMessages {
    @Message("person")
    String person();

    @Message("organisation")
    String organization();

    @Message("state")
    String state();

    @Message("outlet")
    String outlet();

    @Message("anonymous source")
    String anonymous();
}
