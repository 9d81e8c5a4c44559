package org.onrecord.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.onrecord.speaker.SpeakerKind;

/** Guesses from a name whether it is a person's, an outlet's, an organization's or a state's. */
final class SpeakerKinds {
    private static final Set<String> ORGANIZATION = Vocabulary.of("organization");
    private static final Set<String> OUTLET = Vocabulary.of("outlet");
    private static final Set<String> PLACE = Vocabulary.of("place");
    private static final Set<String> STATES = Stream
            .concat(Vocabulary.of("states").stream(), Stream.of(Locale.getISOCountries()).map(SpeakerKinds::country))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern ACRONYM = Pattern.compile("[A-Z]{2,6}");
    private static final Pattern WORD_END = Pattern.compile("[\\s-]+");
    private static final List<String> THE = List.of("the");
    private static final int LONGEST_PERSONAL_NAME = 4;

    private SpeakerKinds() {
    }

    private static String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }

    /** {@code null} where nothing tells. */
    static SpeakerKind of(String name, List<String> titles, boolean afterThe) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> words = List.of(WORD_END.split(lower));
        boolean titled = !titles.isEmpty() && !titles.equals(THE);
        if (titled && words.size() <= LONGEST_PERSONAL_NAME) {
            return SpeakerKind.PERSON;
        } else if (words.stream().anyMatch(OUTLET::contains)) {
            return SpeakerKind.OUTLET;
        } else if (words.stream().anyMatch(ORGANIZATION::contains) || ACRONYM.matcher(name).matches() || name.contains("&") || afterThe) {
            return SpeakerKind.ORGANIZATION;
        } else if (STATES.contains(lower)) {
            return SpeakerKind.STATE;
        }
        return words.size() > 1 && Gender.ofGivenName(words.get(0)).known() && looksPersonal(name) ? SpeakerKind.PERSON : null;
    }

    /** Whether a name has the shape of a person's: two to four words. */
    static boolean looksPersonal(String name) {
        List<String> words = List.of(WORD_END.split(name.toLowerCase(Locale.ROOT)));
        return words.size() >= 2 && words.size() <= LONGEST_PERSONAL_NAME && !name.contains(" of ")
                && !PLACE.contains(words.get(words.size() - 1));
    }
}
