package org.onrecord.extract;

import java.util.Set;
import java.util.regex.Pattern;

import org.onrecord.speaker.SpeakerKind;

/** What a common noun tells of whom it stands for. */
final class Nouns {
    private static final Set<String> ORGANIZATION = Vocabulary.of("organization");
    private static final Set<String> TRADE = Vocabulary.of("trade");
    private static final Set<String> OUTLET = Vocabulary.of("outlet");
    private static final Set<String> DOCUMENTS = Vocabulary.of("documents");
    private static final Set<String> GROUPS = Vocabulary.of("groups");
    private static final Set<String> TITLES = Vocabulary.of("titles");
    private static final Set<String> PERSONS = Vocabulary.of("person-nouns");
    private static final Set<String> SEVERAL = Set.of("people", "police", "staff", "others", "many", "some", "both");
    private static final Pattern PERSON = Pattern.compile(".{2,}(?:er|or|ist|ian|ant|man|woman|eer|ee|mate|person)");

    private Nouns() {
    }

    /** @param noun in lower case */
    static boolean isPlural(String noun) {
        return SEVERAL.contains(noun)
                || noun.endsWith("s") && !noun.endsWith("ss") && !ORGANIZATION.contains(noun) && !OUTLET.contains(noun);
    }

    /** {@code null} for what is none, as a document, and where the noun does not tell. */
    static SpeakerKind kind(String noun) {
        if (ORGANIZATION.contains(noun) || TRADE.contains(noun) && !TITLES.contains(noun)) {
            return SpeakerKind.ORGANIZATION;
        } else if (OUTLET.contains(noun)) {
            return SpeakerKind.OUTLET;
        } else if (DOCUMENTS.contains(noun)) {
            return null;
        }
        boolean person = PERSONS.contains(noun) || GROUPS.contains(noun) || TITLES.contains(noun) || Gender.ofNoun(noun).known()
                || PERSON.matcher(noun).matches();
        return person ? SpeakerKind.PERSON : null;
    }
}
