package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** The words of a query by their fields, where it is of nothing but words, wherever each stands. */
final class SingleWords extends QueryVisitor {
    private final Map<String, List<BytesRef>> byFields = new HashMap<>();
    private boolean others;

    private SingleWords() {
    }

    /** @return {@code null} where it is of anything else too */
    static SingleWords of(Query query) {
        SingleWords words = new SingleWords();
        query.visit(words);
        return words.others ? null : words;
    }

    List<BytesRef> in(String field) {
        return byFields.getOrDefault(field, List.of());
    }

    /** Those of stems, of whatever language. */
    List<String> fieldsOfStems() {
        return byFields.keySet().stream().filter(Words::isOfStems).toList();
    }

    /** In how many documents they are, counted once for each word. */
    long documents(IndexReader index) throws IOException {
        long documents = 0;
        for (Map.Entry<String, List<BytesRef>> field : byFields.entrySet()) {
            for (BytesRef word : field.getValue()) {
                documents += index.docFreq(new Term(field.getKey(), word));
            }
        }
        return documents;
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
        others |= parent instanceof PhraseQuery || parent instanceof MultiPhraseQuery;
        return occur == Occur.MUST_NOT ? EMPTY_VISITOR : this;
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
        for (Term term : terms) {
            byFields.computeIfAbsent(term.field(), field -> new ArrayList<>()).add(term.bytes());
        }
    }

    @Override
    public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
        others = true;
    }

    @Override
    public void visitLeaf(Query query) {
        others |= !(query instanceof MatchNoDocsQuery);
    }
}
