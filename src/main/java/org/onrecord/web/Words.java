package org.onrecord.web;

import io.quarkus.qute.TemplateExtension;

import org.onrecord.api.EnumWords;

/** What templates may ask of values of the API. */
@TemplateExtension
final class Words {
    private Words() {
    }

    /** A constant as the API writes it: {@code denial}. */
    static String word(Enum<?> constant) {
        return EnumWords.of(constant);
    }
}
