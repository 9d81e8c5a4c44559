package org.onrecord.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where names begin and end in a sentence, by capitals and parts of speech. */
final class NameBounds {
    private static final Set<String> TITLES = Vocabulary.of("titles");
    private static final Set<String> ORGANIZATION = Vocabulary.of("organization");
    private static final Set<String> NUMBERS = Vocabulary.of("numbers");
    private static final Set<String> MONTHS = Vocabulary.of("months");
    private static final Set<String> PARTICLES = Set.of("de", "van", "von", "der", "den", "al", "bin", "ibn", "la", "le", "di", "da", "do",
            "dos", "du", "del", "ter", "ten", "zu");
    /** "Norwegian", "Danish", "Chinese": as an adjective, no name. */
    private static final Pattern DEMONYM = Pattern.compile(".+(?:an|ish|ese|ic|ch|i)|(?:north|south|east|west)ern");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "any", "each", "another", "every");
    private static final Set<String> BEFORE_MONTHS = Set.of("in", "on", "since", "until", "till", "by", "of", "from", "last", "this",
            "next", "late",
            "early", "mid", "and", "to", "between");
    /** In tokens. */
    private static final int FULL_NAME = 2;
    private static final int NAME_AND_OFFICE = 2;
    private static final Set<String> SAINT = Set.of("st", "st.");

    private final Sentence sentence;

    NameBounds(Sentence sentence) {
        this.sentence = sentence;
    }

    private Token at(int index) {
        return sentence.at(index);
    }

    private boolean has(int index) {
        return index < sentence.size();
    }

    private boolean capitalAt(int index) {
        return has(index) && at(index).capital();
    }

    boolean begins(int i) {
        Token token = at(i);
        return token.capital() && !token.in(NUMBERS) && !isOneOfMany(i) && !isCompounded(i) && !isDemonym(i) && !Dates.isDay(token)
                && !isMonth(i)
                && !inOffice(i)
                && (token.tagged("PROPN") || (i == 0 ? beginsSentence() : beginsWithin(i)));
    }

    private boolean isMonth(int i) {
        return at(i).in(MONTHS) || at(i).text().equals("May") && i > 0 && at(i - 1).in(BEFORE_MONTHS);
    }

    /** The first word of a sentence has a capital anyway; that of the next one counts. */
    private boolean beginsSentence() {
        return at(0).tagged("ADJ", "NOUN") && capitalAt(1);
    }

    private boolean beginsWithin(int i) {
        Token token = at(i);
        boolean unknown = token.tagged("ADJ", "VERB", "ADV", "INTJ", "NUM") && at(i - 1).isWord()
                && !DEMONYM.matcher(token.lower()).matches();
        return token.text().length() > 1 && (token.tagged("NOUN", "X") || unknown
                || token.tagged("ADJ", "VERB", "ADV") && capitalAt(i + 1) && at(i + 1).tagged("PROPN", "NOUN"));
    }

    /** "one MLA", "a GRAN of five" */
    private boolean isOneOfMany(int i) {
        return i > 0 && at(i - 1).in(INDEFINITE) && !capitalAt(i + 1);
    }

    static boolean isDemonym(Token token) {
        return DEMONYM.matcher(token.lower()).matches();
    }

    /** "The Norwegian" */
    private boolean isDemonym(int i) {
        return i > 0 && at(i - 1).is("the") && isDemonym(at(i)) && has(i + 1)
                && at(i + 1).tagged("VERB", "AUX", "ADV");
    }

    /** "the Hexley-based repairer" */
    private boolean isCompounded(int i) {
        int next = i + 1;
        return has(next) && at(next).text().startsWith("-") && at(next).span().start() == at(i).span().end();
    }

    /** "Infrastructure" in "Minister for Infrastructure" names nobody, nor do the first two words in "Minister for Information Technology Ann Gales". */
    boolean inOffice(int i) {
        int first = i;
        while (first > 0 && at(first - 1).capital() && !at(first - 1).in(TITLES)) {
            first--;
        }
        int of = first > 0 && at(first - 1).is("the") ? first - 2 : first - 1;
        boolean office = of > 0 && (at(of).is("of") || at(of).is("for")) && at(of - 1).capital() && at(of - 1).in(TITLES);
        int last = i;
        while (capitalAt(last + 1)) {
            last++;
        }
        return office && (last - first < NAME_AND_OFFICE || i <= last - FULL_NAME);
    }

    /** The last token of the name that begins at a token. */
    int end(int from) {
        int to = from;
        while (has(to + 1) && continuesAfter(to)) {
            to++;
        }
        while (to > from && !at(to).capital() && !at(to).text().chars().allMatch(digit -> '0' <= digit && digit <= '9')) {
            to--;
        }
        return to;
    }

    private boolean continuesAfter(int to) {
        Token token = at(to);
        Token next = at(to + 1);
        boolean saint = to > 0 && at(to - 1).in(SAINT) && next.capital();
        boolean owners = token.lower().endsWith("s'") && (next.capital() || next.is("and")) || next.text().equals("'") && capitalAt(to + 2);
        boolean office = token.withoutPossessive().length() < token.text().length() && next.capital() && next.in(ORGANIZATION)
                && TITLES.contains(token.withoutPossessive().toLowerCase(Locale.ROOT));
        if (token.possessive() && token.text().length() > 2 && !saint && !owners && !office || next.comma()) {
            return false;
        }
        boolean word = next.capital() && !next.tagged("PUNCT", "PRON", "DET", "CCONJ", "SCONJ", "AUX") && !next.quote()
                && !Dates.isDay(next);
        return word || next.text().equals("'") && owners || particleAfter(to)
                || capitalAt(to + 2) && (next.is("and") && inUnion(to) || linksAfter(to) && !Dates.isDay(at(to + 2)));
    }

    /** "Ana de Sousa", "Ursula von der Leyen" */
    private boolean particleAfter(int to) {
        int next = to + 1;
        while (has(next) && at(next).in(PARTICLES)) {
            next++;
        }
        return next > to + 1 && capitalAt(next);
    }

    /** Whether a small word links two parts of a name: "Bank of Karelund". */
    private boolean linksAfter(int to) {
        Token token = at(to);
        Token next = at(to + 1);
        boolean oneWord = to == 0 || !at(to - 1).capital() || at(to - 1).is("the");
        return (next.is("of") || next.is("for")) && (oneWord || token.in(ORGANIZATION)) && !token.in(TITLES)
                || next.is("the") && token.is("of") || next.text().equals("&");
    }

    /** "the Amalgamated Tram and Bus Workers": whether "and" stands within a name that began with "the". */
    private boolean inUnion(int to) {
        int first = to;
        while (first > 0 && at(first).capital() && !at(first).is("the")) {
            first--;
        }
        int end = to + 2;
        while (capitalAt(end + 1)) {
            end++;
        }
        return at(first).is("the") && (at(end).in(ORGANIZATION) || at(end).is("workers")) && !at(to).in(ORGANIZATION);
    }
}
