package org.onrecord.draft;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.lang.UCharacter;

import org.onrecord.speaker.SpeakerKind;

/**
 * What somebody says, as a claim that stands alone: with the name of the speaker where a pronoun in front means it. Where it is no clause, or pronouns may mean
 * somebody else, there is none.
 */
final class Proposition {
    private static final Pattern FIRST = Pattern.compile("^(?<word>\\p{L}+)(?:['’](?<short>m|ve|ll|re|s|d))?(?<rest>[ ,].*)$",
            Pattern.DOTALL);
    private static final Pattern NEXT = Pattern.compile("^ (?<word>\\p{L}+)(?:n['’]t)?\\b.*", Pattern.DOTALL);
    private static final Pattern PARTY = Pattern.compile("(?i)\\b(I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours)\\b");
    /** These mean a person, whom something before them has to name. */
    private static final Pattern PERSONAL = Pattern.compile("\\b(he|him|his|she|her|hers|they|them|their)\\b");
    private static final Pattern NAME = Pattern.compile("(?<=\\s)\\p{Lu}|^\\p{Lu}\\p{L}+ \\p{Lu}");
    private static final Set<String> POINTING = Set.of("this", "that", "these", "those", "such", "so", "here", "which", "who", "what",
            "and", "but",
            "or", "to");
    private static final Set<String> OF_PERSONS = Set.of("he", "she", "his", "her");
    private static final Set<String> OTHER_PRONOUNS = Set.of("it", "they", "i", "we", "you", "its", "their", "my");
    private static final Set<String> POSSESSIVE = Set.of("his", "her", "its", "their", "my");
    /** "It was raining" means nobody. */
    private static final Set<String> OF_ANYTHING = Set.of("is", "was", "would", "will", "rained", "rains", "seems", "seemed", "may",
            "might");
    /** How verbs behind "I" and "they" change behind a name; others that do are not known to. */
    private static final Map<String, String> SINGULAR = Map.of("am", "is", "are", "is", "were", "was", "have", "has", "do", "does", "don",
            "does");
    private static final Map<String, String> SHORT = Map.of("m", "is", "ve", "has", "ll", "will", "re", "is");
    private static final Set<String> SAME = Set.of("had", "was", "did", "didn", "will", "would", "wouldn", "can", "could", "couldn",
            "should", "must",
            "may", "might", "never", "hadn", "wasn");

    private final String speaker;
    private final SpeakerKind kind;
    private final boolean quoted;

    /**
     * @param speaker the name of whoever says it, or {@code null}
     * @param kind    or {@code null}
     * @param quoted  whether it is the speaker's own words, whose "I" is the speaker
     */
    Proposition(String speaker, SpeakerKind kind, boolean quoted) {
        this.speaker = speaker;
        this.kind = kind;
        this.quoted = quoted;
    }

    /** @param said what is said, beginning with a small letter where it is part of a sentence */
    Optional<String> of(String said) {
        Matcher first = FIRST.matcher(said);
        if (!first.matches() || POINTING.contains(word(first)) || quoted && Character.isLowerCase(said.codePointAt(0))) {
            return Optional.empty();
        }
        String named = pronoun(word(first)) ? named(first) : said;
        return named == null || PARTY.matcher(named).find() || (quoted || !pronoun(word(first))) && dangles(said)
                ? Optional.empty()
                : Optional.of(UCharacter.toTitleCase(named.substring(0, 1), null) + named.substring(1));
    }

    private static String word(Matcher first) {
        return first.group("word").toLowerCase(Locale.ROOT);
    }

    private static boolean pronoun(String word) {
        return OF_PERSONS.contains(word) || OTHER_PRONOUNS.contains(word);
    }

    private static boolean dangles(String said) {
        Matcher personal = PERSONAL.matcher(said);
        return personal.find() && !NAME.matcher(said.substring(0, personal.start())).find();
    }

    /** With the speaker's name in front; {@code null} where the pronoun may mean something else. */
    private String named(Matcher first) {
        String word = word(first);
        if (speaker == null || !agrees(word)) {
            return null;
        } else if (POSSESSIVE.contains(word)) {
            return first.group("short") == null ? speaker + "’s" + first.group("rest") : null;
        }
        String rest = first.group("rest");
        if (first.group("short") != null) {
            String verb = SHORT.get(first.group("short"));
            return verb == null ? null : speaker + " " + verb + rest;
        }
        Matcher next = NEXT.matcher(rest);
        if (!next.matches()) {
            return null;
        }
        String verb = next.group("word");
        boolean plural = word.equals("i") || word.equals("they");
        if (word.equals("it") && OF_ANYTHING.contains(verb)) {
            return null;
        } else if (plural && SINGULAR.containsKey(verb)) {
            return speaker + rest.substring(0, next.start("word")) + SINGULAR.get(verb) + (verb.equals("don") ? "n" : "")
                    + rest.substring(next.end("word"));
        }
        return !plural || SAME.contains(verb) || verb.endsWith("ed") ? speaker + rest : null;
    }

    private boolean agrees(String word) {
        return switch (word) {
            case "i", "my" -> quoted && (kind == null || kind == SpeakerKind.PERSON);
            case "he", "she", "his", "her" -> !quoted && (kind == null || kind == SpeakerKind.PERSON);
            case "it", "its", "they", "their" -> !quoted && kind != null && kind != SpeakerKind.PERSON;
            default -> false;
        };
    }
}
