package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.onrecord.extract.Gazetteer.Known;
import org.onrecord.speaker.SpeakerKind;

/** Who is named in a text, and where. */
final class Mentions {
    private static final Set<String> TITLES = Vocabulary.of("titles");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z]{2,}");
    private static final Pattern WORD_END = Pattern.compile("[\\s-]+");

    private final Gazetteer gazetteer;
    private final List<Mention> all = new ArrayList<>();
    private final Map<String, Entity> byName = new HashMap<>();
    private final NounPhrases phrases = new NounPhrases();
    private final List<Integer> sentenceStarts = new ArrayList<>();
    private final List<Integer> paragraphs = new ArrayList<>();

    /** @param outlet which the text may call by a part of its name, or {@code null} */
    Mentions(Gazetteer gazetteer, String outlet) {
        this.gazetteer = gazetteer;
        if (outlet != null) {
            Entity publisher = new Entity(outlet, SpeakerKind.OUTLET);
            byName.put(outlet.toLowerCase(Locale.ROOT), publisher);
            all.add(new Mention(new Span(0, 0), publisher, false, false, 0));
        }
    }

    void begin(Sentence sentence) {
        sentenceStarts.add(sentence.span().start());
        paragraphs.add(sentence.paragraph());
    }

    /** Notes a mention in the sentence that was begun last. */
    void add(Span span, Entity entity, boolean subject, boolean owner) {
        all.add(new Mention(span, entity, subject, owner, sentenceStarts.size() - 1));
        entity.count(subject);
    }

    /** Notes a mention that is no name. */
    void insert(Span span, Entity entity) {
        int at = 0;
        while (at < all.size() && all.get(at).span().start() <= span.start()) {
            at++;
        }
        all.add(at, new Mention(span, entity, true, false, sentenceOf(span.start())));
        entity.count(true);
    }

    NounPhrases phrases() {
        return phrases;
    }

    List<Mention> all() {
        return all;
    }

    List<Mention> within(Span span) {
        return all.stream().filter(mention -> mention.span().length() > 0 && span.start() <= mention.span().start()
                && mention.span().end() <= span.end() + "'s".length()).toList();
    }

    List<Mention> before(int at) {
        return all.stream().filter(mention -> mention.span().length() > 0 && mention.span().end() <= at).toList();
    }

    /** The number of the sentence that a place in the text is in. */
    int sentenceOf(int at) {
        int found = Collections.binarySearch(sentenceStarts, at);
        return found >= 0 ? found : -found - 2;
    }

    boolean inOneParagraph(int sentence, int another) {
        return sentence >= 0 && another >= 0 && paragraphs.get(sentence).equals(paragraphs.get(another));
    }

    /** Whoever goes by a name, or {@code null}. */
    Entity find(String name) {
        return byName.get(name.toLowerCase(Locale.ROOT));
    }

    /** Notes another name, as in "the Harbour Workers' Union (HWU)". */
    void alias(String name, Entity entity) {
        byName.putIfAbsent(name.toLowerCase(Locale.ROOT), entity);
    }

    /**
     * Whoever goes by a name, in full or in part, or is new.
     *
     * @param titled  with its titles, where it is a single word, by which somebody new goes
     * @param titles before the name, in lower case
     */
    Entity named(String name, String titled, List<String> titles, boolean afterThe) {
        Optional<Known> known = gazetteer.find(name).or(() -> gazetteer.find("the " + name));
        String fullName = known.map(Known::name).orElse(titled);
        Entity entity = find(fullName);
        if (entity == null) {
            entity = find(name);
        }
        if (entity == null && known.isEmpty()) {
            entity = byPartOfName(name, all);
        }
        if (entity == null) {
            entity = new Entity(fullName, known.map(Known::kind).orElseGet(() -> SpeakerKinds.of(name, titles, afterThe)));
            alias(fullName, entity);
        }
        alias(name, entity);
        return entity;
    }

    /** Whoever was named before a place in the text by this name or a part of it, or {@code null}. */
    Entity called(String name, int at) {
        Entity entity = find(name);
        return entity == null ? byPartOfName(name, before(at)) : entity;
    }

    /** Whoever was named before by a name that ends or begins with this one, or whose initials it has. */
    private static Entity byPartOfName(String name, List<Mention> all) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean acronym = ACRONYM.matcher(name).matches();
        for (int i = all.size() - 1; i >= 0; i--) {
            Entity entity = all.get(i).entity();
            String other = entity.name().toLowerCase(Locale.ROOT);
            boolean surname = other.endsWith(" " + lower);
            if (surname || other.startsWith(lower + " ") || acronym && initials(entity.name()).equals(name)) {
                entity.assume(surname ? SpeakerKind.PERSON : SpeakerKind.ORGANIZATION);
                return entity;
            } else if (lower.endsWith(" " + surname(other)) && (!other.contains(" ") || isTitled(other)) && entity.isPerson()) {
                entity.rename(name);
                return entity;
            }
        }
        return null;
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Whether a name is but a surname behind titles. */
    private static boolean isTitled(String name) {
        return TITLES.containsAll(List.of(name.substring(0, name.lastIndexOf(' ')).split(" ")));
    }

    private static String initials(String name) {
        return Stream.of(WORD_END.split(name)).filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }
}
