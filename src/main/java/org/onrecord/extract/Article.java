package org.onrecord.extract;

import java.time.LocalDate;

/**
 * What is read for attributions.
 *
 * @param text      plain text in English, whose lines are its paragraphs
 * @param title     its headline, which is not read again where the text begins with it; may be {@code null}
 * @param published its day, against which "on Monday" is read; may be {@code null}
 * @param outlet    the name of its publisher, which relays nothing to its own readers; may be {@code null}
 */
public record Article(String text, String title, LocalDate published, String outlet) {}
