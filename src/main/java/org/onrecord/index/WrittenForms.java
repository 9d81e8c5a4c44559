package org.onrecord.index;

import java.io.Reader;
import java.util.stream.IntStream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

import org.onrecord.text.Folding;

/**
 * Has other analyzers read one apostrophe for all that people type, since some of the others are letters to them and some end a word, and gives stems in all
 * {@link Forms} too.
 */
final class WrittenForms extends AnalyzerWrapper {
    private static final String APOSTROPHE = "'";
    private static final NormalizeCharMap MAP = map();

    private final Analyzer analyzer;
    private final boolean indexing;

    WrittenForms(Analyzer analyzer, boolean indexing) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.indexing = indexing;
        this.analyzer = analyzer;
    }

    private static NormalizeCharMap map() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE).mapToObj(letter -> (char) letter)
                .filter(Folding::isApostrophe).forEach(letter -> map.add(letter.toString(), APOSTROPHE));
        return map.build();
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return analyzer;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents words) {
        if (!Words.isOfStems(field)) {
            return words;
        }
        Forms forms = new Forms(words.getTokenStream(), indexing);
        return forms.components(words.getSource(), forms);
    }

    @Override
    protected Reader wrapReader(String field, Reader text) {
        return new MappingCharFilter(MAP, text);
    }

    @Override
    protected Reader wrapReaderForNormalization(String field, Reader text) {
        return new MappingCharFilter(MAP, text);
    }
}
