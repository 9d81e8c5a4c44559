package org.onrecord.web;

import io.quarkus.qute.TemplateExtension;

import org.onrecord.api.EnumWords;
import org.onrecord.list.Terminal;

/** What templates may ask of values of the API. */
@TemplateExtension
final class Words {
    private Words() {
    }

    /** A constant as the API writes it: {@code denial}. */
    static String word(Enum<?> constant) {
        return EnumWords.of(constant);
    }

    /** A text without what would turn the words around it, for where it cannot be set apart from them. */
    static String plain(String text) {
        return Terminal.plain(text);
    }

    /** A text or, where that is longer, about as many letters of it as are wanted. */
    static String clipped(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : text.offsetByCodePoints(0, text.codePointCount(0, most) - 1);
        return text.substring(0, end) + "…";
    }
}
