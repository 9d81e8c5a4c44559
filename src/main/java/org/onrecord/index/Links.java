package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

import org.onrecord.statement.IndexedLink;
import org.onrecord.statement.LinkType;

/** Reads links off the terms by which they are found: all of a type lie together. */
final class Links {
    private final IndexSearcher searcher;
    private final BytesRef type;
    private final Weight weight;

    private record Link(int document, UUID target) {}

    /** @param versions whose links are wanted */
    Links(IndexSearcher searcher, LinkType type, Query versions) throws IOException {
        this.searcher = searcher;
        this.type = new BytesRef(type.to(""));
        this.weight = searcher.createWeight(searcher.rewrite(versions), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    void each(Consumer<IndexedLink> consumer) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            List<Link> links = all(leaf.reader());
            Scorer scorer = links.isEmpty() ? null : weight.scorer(leaf);
            if (scorer != null) {
                links.sort(Comparator.comparingInt(Link::document));
                give(links, scorer.iterator(), leaf.reader(), consumer);
            }
        }
    }

    private List<Link> all(LeafReader segment) throws IOException {
        List<Link> links = new ArrayList<>();
        Terms terms = segment.terms(Fields.LINK);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        if (each.seekCeil(type) == TermsEnum.SeekStatus.END) {
            return links;
        }
        PostingsEnum documents = null;
        for (BytesRef term = each.term(); term != null && StringHelper.startsWith(term, type); term = each.next()) {
            UUID target = UUID.fromString(term.utf8ToString().substring(type.length));
            documents = each.postings(documents, PostingsEnum.NONE);
            for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
                links.add(new Link(document, target));
            }
        }
        return links;
    }

    private static void give(List<Link> links, DocIdSetIterator wanted, LeafReader segment, Consumer<IndexedLink> consumer)
            throws IOException {
        Bits live = segment.getLiveDocs();
        NumericDocValues serials = DocValues.getNumeric(segment, Fields.SERIAL);
        NumericDocValues speakers = DocValues.getNumeric(segment, Fields.SPEAKER);
        NumericDocValues high = DocValues.getNumeric(segment, Fields.ID_HIGH);
        NumericDocValues low = DocValues.getNumeric(segment, Fields.ID_LOW);
        NumericDocValues said = DocValues.getNumeric(segment, Fields.SAID);
        for (Link link : links) {
            int document = link.document;
            if (wanted.docID() < document) {
                wanted.advance(document);
            }
            if (wanted.docID() == document && (live == null || live.get(document)) && serials.advanceExact(document)
                    && speakers.advanceExact(document) && high.advanceExact(document) && low.advanceExact(document)
                    && said.advanceExact(document)) {
                UUID statement = new UUID(Fields.sortable(high.longValue()), Fields.sortable(low.longValue()));
                consumer.accept(new IndexedLink(serials.longValue(), statement, speakers.longValue(), said.longValue(), link.target));
            }
        }
    }
}
