package org.onrecord.index;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;

import org.onrecord.list.Format;
import org.onrecord.statement.Hit;

/** The columns of a part of the index that make a {@link Hit}, to be read with growing numbers of documents. */
final class HitColumns {
    private final LeafReaderContext leaf;
    private final NumericDocValues serial;
    private final NumericDocValues high;
    private final NumericDocValues low;
    private final NumericDocValues earliest;
    private final NumericDocValues from;
    private final NumericDocValues recordedAt;
    private final BinaryDocValues rendered;

    HitColumns(LeafReaderContext leaf, Format format) throws IOException {
        this.leaf = leaf;
        serial = DocValues.getNumeric(leaf.reader(), Fields.SERIAL);
        high = DocValues.getNumeric(leaf.reader(), Fields.ID_HIGH);
        low = DocValues.getNumeric(leaf.reader(), Fields.ID_LOW);
        earliest = Fields.column(leaf.reader(), Fields.EARLIEST);
        from = Fields.column(leaf.reader(), Fields.FROM);
        recordedAt = DocValues.getNumeric(leaf.reader(), Fields.RECORDED_AT);
        rendered = DocValues.getBinary(leaf.reader(), format == Format.CSV ? Fields.CSV : Fields.JSON);
    }

    boolean of(LeafReaderContext other) {
        return leaf == other;
    }

    Hit hit(int doc, String rank) throws IOException {
        return new Hit(number(serial, doc), new UUID(Fields.sortable(number(high, doc)), Fields.sortable(number(low, doc))),
                Instant.ofEpochSecond(number(earliest, doc)), number(from, doc), rank, Instant.ofEpochSecond(number(recordedAt, doc)),
                rendered(doc));
    }

    private static long number(NumericDocValues column, int doc) throws IOException {
        column.advanceExact(doc);
        return column.longValue();
    }

    private byte[] rendered(int doc) throws IOException {
        rendered.advanceExact(doc);
        return BytesRef.deepCopyOf(rendered.binaryValue()).bytes;
    }
}
