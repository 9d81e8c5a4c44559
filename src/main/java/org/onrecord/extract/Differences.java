package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.onrecord.text.Folding;

/** Tells that two statements with the same words speak of different things: of other numbers, of another place, with the roles swapped. */
final class Differences {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}+");
    private static final Set<String> NUMBERS = Vocabulary.of("numbers");
    private static final Set<String> DIRECTIONS = Set.of("north", "south", "east", "west", "northern", "southern", "eastern", "western",
            "first",
            "second", "left", "right", "old", "new");
    private static final Set<String> SMALL = Vocabulary.of("function-words");
    private static final Set<String> COMMON = Vocabulary.of("common");

    private Differences() {
    }

    static boolean between(String some, String others) {
        List<String> own = Folding.words(some);
        List<String> other = Folding.words(others);
        return disjoint(own, other, word -> NUMBER.matcher(word).find() || NUMBERS.contains(word))
                || disjoint(own, other, DIRECTIONS::contains)
                || swapped(some, others) || ofAnother(own, other);
    }

    /** Whether both have such words, and none in common. */
    private static boolean disjoint(List<String> some, List<String> others, Predicate<String> kind) {
        Set<String> own = new TreeSet<>(some.stream().filter(kind).toList());
        Set<String> other = new TreeSet<>(others.stream().filter(kind).toList());
        return !own.isEmpty() && !other.isEmpty() && own.stream().noneMatch(other::contains);
    }

    /** "Iran attacked Israel", "Israel attacked Iran": the first two names that both have, in another order, in the same voice. */
    private static boolean swapped(String some, String others) {
        List<String> own = names(some);
        List<String> other = names(others);
        List<String> ownShared = own.stream().filter(other::contains).distinct().limit(2).toList();
        List<String> otherShared = other.stream().filter(ownShared::contains).distinct().toList();
        return ownShared.size() == 2 && !ownShared.equals(otherShared) && passive(some) == passive(others);
    }

    private static boolean passive(String words) {
        return words.contains(" by ");
    }

    private static List<String> names(String words) {
        return NAME.matcher(words).results().map(result -> result.group()).toList();
    }

    /** "The plant leaked oil", "The school leaked oil": nothing differs but of what it is said. */
    private static boolean ofAnother(List<String> some, List<String> others) {
        List<String> own = content(some);
        List<String> other = content(others);
        return own.size() > 1 && own.size() == other.size() && !own.get(0).equals(other.get(0))
                && own.subList(1, own.size()).equals(other.subList(1, other.size()));
    }

    private static List<String> content(List<String> words) {
        List<String> content = new ArrayList<>(words);
        content.removeIf(word -> SMALL.contains(word) || COMMON.contains(word) || word.length() < 3);
        return content;
    }
}
