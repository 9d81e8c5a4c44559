package org.onrecord.extract;

import java.util.Locale;

/** How a reporting word takes its content. */
enum Frame {
    /** A clause, with or without "that", or a quote. */
    THAT,
    /** A quote alone. */
    QUOTE,
    /** An indirect question. */
    WHETHER,
    /** Its object. */
    NOUN,
    /** An infinitive. */
    TO,
    /** An object and an infinitive: "urged Hale to resign". */
    OBJTO,
    /** An object and what it is called: "called the report a lie". */
    AS,
    /** An object, "as", and what it is called: "described the report as a lie". */
    OBJAS,
    /** Prepositions: "accused Hale of fraud", "called for calm". */
    OF, FOR, ON, ABOUT, AGAINST, WITH, IN, AT, OVER;

    private final String word = name().toLowerCase(Locale.ROOT);

    String word() {
        return word;
    }

    boolean preposition() {
        return compareTo(OF) >= 0;
    }
}
