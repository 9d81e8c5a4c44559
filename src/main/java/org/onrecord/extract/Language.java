package org.onrecord.extract;

import java.util.Optional;

import com.ibm.icu.util.ULocale;

/** The language that a text is in. */
public final class Language {
    private static final String ENGLISH = "eng";
    /** Of fewer letters, no language can be told. */
    private static final int ENOUGH = 100;
    private static final int LOOKED_AT = 3000;
    private static final double LIKELY = 0.1;

    private Language() {
    }

    /** The English name of the language that a text is in, unless that is English or cannot be told. */
    public static Optional<String> otherThanEnglish(String text) {
        String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
        if (beginning.chars().filter(Character::isLetter).count() < ENOUGH) {
            return Optional.empty();
        }
        opennlp.tools.langdetect.Language likeliest = Models.Languages.of(beginning);
        return likeliest.getLang().equals(ENGLISH) || likeliest.getConfidence() < LIKELY
                ? Optional.empty()
                : Optional.of(new ULocale(likeliest.getLang()).getDisplayLanguage(ULocale.ENGLISH));
    }
}
