package org.onrecord.index;

import java.io.IOException;

import org.apache.commons.lang3.StringUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import org.onrecord.text.Folding;

/** Words in the form in which names are compared too, without the quotation marks around them. */
final class FoldingFilter extends TokenFilter {
    private static final String APOSTROPHE = "'";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FoldingFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String folded = Folding.fold(term.toString());
        String bare = StringUtils.strip(folded, APOSTROPHE);
        term.setEmpty().append(bare.isEmpty() ? folded : bare);
        return true;
    }
}
