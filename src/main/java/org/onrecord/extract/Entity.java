package org.onrecord.extract;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.onrecord.extract.Attribution.Speaker;
import org.onrecord.speaker.SpeakerKind;

/** One who is named in a text, with every word that describes him, her or it there. */
final class Entity {
    private static final Set<String> MASCULINE = Vocabulary.of("masculine");
    private static final Set<String> FEMININE = Vocabulary.of("feminine");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Set<String> descriptions = new HashSet<>();
    private String name;
    private List<String> words;
    private SpeakerKind kind;
    private Gender gender = Gender.UNKNOWN;
    private int mentions;

    /** @param kind {@code null} where it is not known */
    Entity(String name, SpeakerKind kind) {
        this.kind = kind;
        rename(name);
    }

    void rename(String fuller) {
        name = fuller;
        words = List.of(SPACE.split(fuller.toLowerCase(Locale.ROOT)));
    }

    /** Takes what the words around its name say of it. */
    void describe(Collection<String> said) {
        descriptions.addAll(said);
        boolean man = said.stream().anyMatch(MASCULINE::contains);
        boolean woman = said.stream().anyMatch(FEMININE::contains);
        if (!gender.known() && man != woman) {
            gender = man ? Gender.MASCULINE : Gender.FEMININE;
        } else if (!gender.known() && words.size() > 1) {
            gender = Gender.ofGivenName(words.get(0));
        }
        if (man || woman) {
            assume(SpeakerKind.PERSON);
        }
    }

    void assume(SpeakerKind likely) {
        if (kind == null) {
            kind = likely;
        }
    }

    void assume(Gender likely) {
        if (!gender.known()) {
            gender = likely;
        }
    }

    void count() {
        mentions++;
    }

    String name() {
        return name;
    }

    /** In lower case. */
    List<String> words() {
        return words;
    }

    /** {@code null} where nothing tells. */
    SpeakerKind kind() {
        return kind;
    }

    Gender gender() {
        return gender;
    }

    int mentions() {
        return mentions;
    }

    boolean isPerson() {
        return kind == SpeakerKind.PERSON;
    }

    boolean isDescribedAs(String word) {
        return descriptions.contains(word);
    }

    boolean isDescribedByAny(Set<String> some) {
        return descriptions.stream().anyMatch(some::contains);
    }

    Speaker speaker() {
        return new Speaker(name, kind, false);
    }
}
