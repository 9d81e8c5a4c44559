package org.onrecord.draft;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.onrecord.date.EdtfDate;
import org.onrecord.extract.Gazetteer;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerLookup;

/** Whom the names in an article mean on its day. A name that several bear means nobody. */
final class RecordedNames implements Gazetteer {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.&'’-]*+");
    /** What may stand between two words of a name, beside a space. */
    private static final Pattern WITHIN = Pattern.compile("of|the|for|and|de|da|del|der|van|von|bin|al|el|la|le");
    /** How many words the names have that are looked up at once; longer ones are looked up when asked for. */
    private static final int LONGEST = 6;

    private final SpeakerLookup known;
    private final EdtfDate day;
    private final Map<String, Optional<Speaker>> asked = new HashMap<>();
    private final Map<String, Speaker> found = new HashMap<>();
    private final Map<String, Speaker> named = new TreeMap<>();

    /** @param known asked once for the {@link #candidates} of the text */
    RecordedNames(SpeakerLookup known, EdtfDate day) {
        this.known = known;
        this.day = day;
    }

    /** What may be a name in a text: words in a row that begin with capitals, but for small ones within. */
    static Set<String> candidates(String text) {
        Set<String> candidates = new HashSet<>();
        List<MatchResult> words = WORD.matcher(text).results().toList();
        for (int first = 0; first < words.size(); first++) {
            for (int last = first; last < words.size() && last - first < LONGEST && continues(words, first, last, text); last++) {
                if (capital(words.get(first)) && capital(words.get(last))) {
                    candidates.add(text.substring(words.get(first).start(), bare(words.get(last))));
                }
            }
        }
        return candidates;
    }

    private static boolean continues(List<MatchResult> words, int first, int last, String text) {
        MatchResult word = words.get(last);
        boolean follows = last == first || text.substring(words.get(last - 1).end(), word.start()).equals(" ");
        return follows && (capital(word) || last > first && WITHIN.matcher(word.group()).matches());
    }

    private static boolean capital(MatchResult word) {
        return !Character.isLowerCase(word.group().codePointAt(0));
    }

    /** Where a word ends without its genitive, or a full stop behind it. */
    private static int bare(MatchResult word) {
        return word.end() - (word.group().matches(".*['’]s") ? 2 : word.group().matches(".*[.'’-]") ? 1 : 0);
    }

    @Override
    public Optional<Known> find(String name) {
        Optional<Speaker> speaker = asked.computeIfAbsent(name, this::meant);
        speaker.ifPresent(one -> found.put(one.name(), one));
        return speaker.map(one -> new Known(one.name(), one.kind()));
    }

    /** Whoever has been found, by its own name. */
    Optional<Speaker> speaker(String name) {
        Optional<Speaker> speaker = Optional.ofNullable(found.get(name)).or(() -> meant(name));
        speaker.ifPresent(one -> named.put(one.slug(), one));
        return speaker;
    }

    /** Those that drafts were made of, by their slugs. */
    Collection<Speaker> named() {
        return named.values();
    }

    private Optional<Speaker> meant(String name) {
        List<Speaker> called = known.called(name, day).stream().filter(one -> one.kind() != SpeakerKind.ANONYMOUS).toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }
}
