package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The quoted parts of a text, outermost only, to tell direct from indirect speech in what is measured; apart from the extractor's own, so that a fault of
 * that one moves no attribution to another kind.
 */
final class QuotationMarks {
    /** A single mark ends a quote where punctuation stands beside it, else where the last one does that may; others are apostrophes. */
    private static final String SINGLE = "(?:[^\\n]*?(?:(?<=[.,?!…])%1$s(?![\\p{L}\\p{N}])|%1$s(?=[.,;:?!)]|\\s[—–]|$))|[^\\n]*%1$s(?![\\p{L}\\p{N}]))";
    /** A quote that nothing closes goes on to the end of its paragraph, as one does that the next paragraph continues. */
    private static final Pattern QUOTE = Pattern.compile("“[^”\\n]*”?|„[^“”\\n]*[“”]?|«[^»\\n]*»?|\"[^\"\\n]*\"?"
            + "|(?<![\\p{L}\\p{N}])‘(?=[\\p{L}\\p{N}“\"])" + SINGLE.formatted("’") + "|(?<![\\p{L}\\p{N}])'(?=[\\p{L}\\p{N}“\"])"
            + SINGLE.formatted("'"),
            Pattern.MULTILINE);

    private QuotationMarks() {
    }

    static List<Span> quotes(String text) {
        List<Span> quotes = new ArrayList<>();
        for (Matcher quote = QUOTE.matcher(text); quote.find();) {
            quotes.add(new Span(quote.start(), quote.end()));
        }
        return quotes;
    }
}
