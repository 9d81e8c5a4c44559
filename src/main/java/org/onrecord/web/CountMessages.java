package org.onrecord.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How many there are of something. Numbers are given as they are written. */
@MessageBundle(value = "count", locale = "en")
interface CountMessages {
    @Message("{#when number}{#is '1'}1 allegation{#else}{number} allegations{/when}")
    String allegations(String number);

    @Message("{#when number}{#is '1'}1 denial{#else}{number} denials{/when}")
    String denials(String number);

    @Message("{#when number}{#is '1'}1 reaction{#else}{number} reactions{/when}")
    String reactions(String number);

    @Message("{#when number}{#is '1'}1 statement{#else}{number} statements{/when}")
    String statements(String number);

    @Message("{#when number}{#is '1'}1 speaker{#else}{number} speakers{/when}")
    String speakers(String number);

    @Message("{#when number}{#is '1'}1 claim{#else}{number} claims{/when}")
    String claims(String number);
}
