package org.onrecord.web.docs;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the documentation, which itself is in English only. */
@MessageBundle(value = "docs", locale = "en")
interface DocsMessages {
    @Message("Documentation")
    String documentation();
}
