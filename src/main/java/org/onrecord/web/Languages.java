package org.onrecord.web;

import java.util.List;
import java.util.Locale;

/** The languages that pages are written in. */
final class Languages {
    private static final Locale STANDARD = Locale.UK;
    private static final List<String> SPOKEN = List.of("en", "de");

    private Languages() {
    }

    /**
     * The first of those that a reader accepts (RFC 9110, section 12.5.4), with the region that decides how dates are written.
     *
     * @param accepted as it was sent, or {@code null}
     */
    static Locale of(String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return STANDARD;
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream().filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange())).filter(locale -> SPOKEN.contains(locale.getLanguage()))
                    .map(Languages::plain).findFirst().orElse(STANDARD);
        } catch (IllegalArgumentException e) {
            // What is malformed asks for nothing.
            return STANDARD;
        }
    }

    private static Locale plain(Locale locale) {
        return new Locale.Builder().setLanguage(locale.getLanguage()).setRegion(locale.getCountry()).build();
    }
}
