package org.onrecord.index;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer.TokenStreamComponents;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;

import org.onrecord.text.Folding;

/**
 * Gives each word in all forms by which it is found, in one place of the text: with the sign that belongs to it, as {@code @handle}, {@code #tag}, {@code $15} or
 * {@code 47%}, as it is, and without an article, as {@code l'accord}. Whoever asks means the one that he types.
 */
final class Forms extends TokenFilter {
    private static final String PERCENT = "%";
    private static final String PERCENTS = "%\u066a\ufe6a\uff05";
    private static final String NAMES = "@#\uff20\uff03\ufe6b\ufe5f";
    private static final char APOSTROPHE = '\'';
    private static final Set<String> ARTICLES = FrenchAnalyzer.DEFAULT_ARTICLES.stream().map(article -> new String((char[]) article))
            .collect(Collectors.toSet());

    private final boolean all;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Deque<Form> left = new ArrayDeque<>();
    private AttributeSource.State word;
    private String text = "";
    private int last;

    private record Form(String term, int starts, int ends) {}

    /** @param all or only the one that somebody asks by */
    Forms(TokenStream words, boolean all) {
        super(words);
        this.all = all;
    }

    private void of(String newText) {
        text = newText;
        last = 0;
        left.clear();
    }

    /** An analyzer's parts, with what these forms are of told before it is read. */
    TokenStreamComponents components(Consumer<Reader> source, TokenStream words) {
        return new TokenStreamComponents(reader -> {
            try {
                StringWriter whole = new StringWriter();
                reader.transferTo(whole);
                of(whole.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            source.accept(new StringReader(text));
        }, words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        boolean another = !left.isEmpty();
        if (!another) {
            if (!input.incrementToken()) {
                return false;
            }
            forms(term.toString(), offset.startOffset(), offset.endOffset());
            word = captureState();
        }
        Form form = left.remove();
        restoreState(word);
        term.setEmpty().append(form.term);
        // The index takes no word that begins before the last one.
        last = Math.max(form.starts, last);
        offset.setOffset(last, form.ends);
        if (another) {
            step.setPositionIncrement(0);
        }
        return true;
    }

    private void forms(String plain, int starts, int ends) {
        Form form = new Form(plain, starts, ends);
        Form before = before(plain, starts, ends);
        Form behind = before == null || all ? behind(plain, starts, ends) : null;
        if (before != null) {
            left.add(before);
        }
        if (all || before == null && behind == null) {
            left.add(form);
        }
        if (behind != null) {
            left.add(behind);
        }
        int rest = plain.indexOf(APOSTROPHE) + 1;
        if (all && rest > 1 && rest < plain.length() && ends - starts == plain.length()
                && ARTICLES.contains(plain.substring(0, rest - 1).toLowerCase(Locale.ROOT))) {
            left.add(new Form(plain.substring(rest), starts + rest, ends));
        }
    }

    /** With a sign in front of it; that of a sum or a percentage wherever it stands. */
    private Form before(String plain, int starts, int ends) {
        int at = starts - 1;
        if (is(NAMES, at)) {
            return letterOrDigit(at - 1) ? null : new Form(sign(at) + plain, at, ends);
        } else if (is(PERCENTS, at) && !letterOrDigit(at - 1)) {
            return number(plain) ? new Form(plain + PERCENT, at, ends) : null;
        }
        return currency(at) ? new Form(sign(at) + plain, at, ends) : null;
    }

    private Form behind(String plain, int starts, int ends) {
        int at = ends < text.length() && Character.isSpaceChar(text.charAt(ends)) ? ends + 1 : ends;
        if (!number(plain)) {
            return null;
        } else if (is(PERCENTS, at)) {
            return at > ends && letterOrDigit(at + 1) ? null : new Form(plain + PERCENT, starts, at + 1);
        }
        return currency(at) && !letterOrDigit(at + 1) ? new Form(sign(at) + plain, starts, at + 1) : null;
    }

    private String sign(int at) {
        return Folding.fold(text.substring(at, at + 1));
    }

    private static boolean number(String plain) {
        return Character.isDigit(plain.charAt(plain.length() - 1));
    }

    private boolean is(String signs, int at) {
        return at >= 0 && at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }

    private boolean currency(int at) {
        return at >= 0 && at < text.length() && Character.getType(text.charAt(at)) == Character.CURRENCY_SYMBOL;
    }

    private boolean letterOrDigit(int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
