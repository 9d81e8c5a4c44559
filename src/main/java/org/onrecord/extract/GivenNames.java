package org.onrecord.extract;

import java.util.Set;

/** Given names that are mostly borne by men, or by women, in countries whose news is in English. */
final class GivenNames {
    private static final Set<String> MEN = Vocabulary.of("men");
    private static final Set<String> WOMEN = Vocabulary.of("women");

    private GivenNames() {
    }

    /** Whether a man is meant, or {@code null} where the name does not tell. */
    static Boolean masculine(String givenName) {
        return MEN.contains(givenName) ? Boolean.TRUE : WOMEN.contains(givenName) ? Boolean.FALSE : null;
    }
}
