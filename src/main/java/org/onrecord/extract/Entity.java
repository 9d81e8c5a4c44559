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
    private static final Set<String> COURTESY = Vocabulary.of("courtesy");
    /** What describes somebody else: "a spokesman for the ministry" is no ministry. */
    private static final Pattern COMPLEMENT = Pattern.compile(" (?:of|for|from|in|at|to|by|with|on|near|close|who|whose|that|which) .*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Set<String> descriptions = new HashSet<>();
    private final boolean named;
    private final boolean anonymous;
    private String name;
    private List<String> words;
    private SpeakerKind kind;
    private Gender gender = Gender.UNKNOWN;
    private int mentions;
    private boolean acts;
    private boolean plural;
    /** Whether its name looks like a person's, which counts where nothing else tells. */
    private boolean personal;

    /** @param kind {@code null} where it is not known */
    Entity(String name, SpeakerKind kind) {
        this(name, kind, true, false);
    }

    private Entity(String name, SpeakerKind kind, boolean named, boolean anonymous) {
        this.named = named;
        this.kind = kind;
        this.anonymous = anonymous;
        rename(name);
    }

    /**
     * One whom the text only describes.
     *
     * @param noun what it is, in lower case
     */
    static Entity described(String description, String noun, SpeakerKind kind, boolean anonymous) {
        Entity entity = new Entity(description, kind, false, anonymous);
        entity.plural = Nouns.isPlural(noun);
        entity.describe(List.of(SPACE.split(COMPLEMENT.matcher(description.toLowerCase(Locale.ROOT)).replaceFirst(""))));
        entity.describe(Set.of(noun));
        return entity;
    }

    void rename(String fuller) {
        name = fuller;
        personal = named && SpeakerKinds.looksPersonal(fuller);
        words = List.of(SPACE.split(fuller.toLowerCase(Locale.ROOT)));
    }

    /** Takes what the words around its name say of it. */
    void describe(Descriptions said) {
        describe(said.words());
        assume(said.kind());
    }

    void describe(Collection<String> said) {
        descriptions.addAll(said);
        List<Gender> told = said.stream().map(Gender::ofNoun).filter(Gender::known).distinct().toList();
        if (!gender.known() && words.size() > 1 && named) {
            gender = Gender.ofGivenName(words.get(0));
        }
        if (!gender.known() && told.size() == 1) {
            gender = told.get(0);
        }
        if (!told.isEmpty()) {
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

    void count(boolean subject) {
        mentions++;
        acts |= subject;
    }

    /** Whether it was the subject of something. */
    boolean acts() {
        return acts;
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
        return kind == null && personal ? SpeakerKind.PERSON : kind;
    }

    Gender gender() {
        return gender;
    }

    int mentions() {
        return mentions;
    }

    /** Whether it is several: "officials". */
    boolean isPlural() {
        return plural;
    }

    /** Whether the text names it, rather than only describing it. */
    boolean isNamed() {
        return named;
    }

    /** Whether nobody could tell from its description alone who it is. */
    boolean isAnonymous() {
        return anonymous;
    }

    /** Whether the text has said more of it than its name. */
    boolean isIntroduced() {
        return !COURTESY.containsAll(descriptions);
    }

    Set<String> descriptions() {
        return descriptions;
    }

    boolean isPerson() {
        return kind() == SpeakerKind.PERSON;
    }

    /** Whether more than the shape of its name tells that it is a person. */
    boolean isSurelyPerson() {
        return kind == SpeakerKind.PERSON;
    }

    boolean isDescribedAs(String word) {
        return descriptions.contains(word);
    }

    boolean isDescribedByAny(Set<String> some) {
        return descriptions.stream().anyMatch(some::contains);
    }

    Speaker speaker() {
        return new Speaker(name, anonymous ? null : kind(), anonymous);
    }
}
