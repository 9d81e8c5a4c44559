package org.onrecord.web.start;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the start page. */
@MessageBundle(value = "start", locale = "en")
interface StartMessages {
    @Message("Who said what")
    String title();

    @Message("A record of denials, allegations and reactions: each with its speaker, its date, where it appeared and through whom.")
    String lead();

    @Message("A name, a claim, a few words")
    String example();

    @Message("The record in figures")
    String figures();

    @Message("{#if count == 1}statement{#else}statements{/if}")
    String statements(long count);

    @Message("{#if count == 1}speaker{#else}speakers{/if}")
    String speakers(long count);

    @Message("{#if count == 1}claim{#else}claims{/if}")
    String claims(long count);

    @Message("{#if count == 1}document{#else}documents{/if}")
    String documents(long count);

    @Message("Last written {at} by {by}: {reason}")
    String written(String at, String by, String reason);

    @Message("Newest statements")
    String newest();

    @Message("All statements")
    String all();

    @Message("Unanswered allegations")
    String unanswered();

    @Message("All that nobody has denied")
    String allUnanswered();

    @Message("No allegation is without a denial.")
    String noneUnanswered();

    @Message("{#if count == 1}one allegation{#else}{count} allegations{/if}")
    String allegations(long count);

    @Message("Newest denials")
    String denials();

    @Message("All denials")
    String allDenials();

    @Message("Nothing has been denied yet.")
    String noDenials();

    @Message("The record over time")
    String overTime();

    @Message("Count otherwise")
    String statistics();

    @Message("Nothing has been recorded yet.")
    String empty();
}
