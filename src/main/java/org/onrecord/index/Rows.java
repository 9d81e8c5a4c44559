package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

import org.onrecord.statement.IndexedRow;
import org.onrecord.statement.IndexedVersion.Carried;
import org.onrecord.statement.Stance;

/** Reads of what is found only the columns that somebody asks for. */
final class Rows extends SimpleCollector implements IndexedRow {
    private static final Stance[] STANCES = Stance.values();
    /** What nearly all who count ask for is kept in memory, 8 bytes for each version: there it is read in a tenth of the time. */
    private static final PerSegment<int[]> SHAPES = kept(Fields.SHAPE);
    private static final PerSegment<int[]> SPEAKERS = kept(Fields.SPEAKER);

    private final Consumer<IndexedRow> consumer;
    private LeafReader leaf;
    private int doc;
    private NumericDocValues serial;
    private NumericDocValues earliest;
    private NumericDocValues latest;
    private int[] shapes;
    private NumericDocValues stance;
    private int[] speakers;
    private NumericDocValues claim;
    private SortedDocValues language;
    private String[] languages;
    private BinaryDocValues carried;

    private Rows(Consumer<IndexedRow> consumer) {
        this.consumer = consumer;
    }

    /** What gives a consumer all that is found, within the thread that searches. */
    static CollectorManager<Rows, Void> given(Consumer<IndexedRow> consumer) {
        return new CollectorManager<>() {
            @Override
            public Rows newCollector() {
                return new Rows(consumer);
            }

            @Override
            public Void reduce(Collection<Rows> collectors) {
                return null;
            }
        };
    }

    private static PerSegment<int[]> kept(String field) {
        return new PerSegment<>(segment -> {
            NumericDocValues values = DocValues.getNumeric(segment, field);
            int[] all = new int[segment.maxDoc()];
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                all[doc] = Math.toIntExact(values.longValue());
            }
            return all;
        });
    }

    private interface Read<T> {
        T read() throws IOException;
    }

    private static <T> T read(Read<T> read) {
        try {
            return read.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        leaf = context.reader();
        serial = null;
        earliest = null;
        latest = null;
        shapes = null;
        stance = null;
        speakers = null;
        claim = null;
        language = null;
        carried = null;
    }

    @Override
    public void collect(int found) {
        doc = found;
        consumer.accept(this);
    }

    private NumericDocValues numbers(String field) {
        return read(() -> DocValues.getNumeric(leaf, field));
    }

    private NumericDocValues single(String field) {
        return read(() -> Fields.column(leaf, field));
    }

    private long number(NumericDocValues values) {
        try {
            return values.advanceExact(doc) ? values.longValue() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long serial() {
        serial = serial == null ? numbers(Fields.SERIAL) : serial;
        return number(serial);
    }

    @Override
    public long earliest() {
        earliest = earliest == null ? single(Fields.EARLIEST) : earliest;
        return number(earliest);
    }

    @Override
    public long latest() {
        latest = latest == null ? single(Fields.LATEST) : latest;
        return number(latest);
    }

    private int shape() {
        shapes = shapes == null ? SHAPES.of(leaf) : shapes;
        return shapes[doc];
    }

    @Override
    public boolean qualified() {
        return (shape() & Fields.IS_QUALIFIED) != 0;
    }

    @Override
    public boolean ofOneDay() {
        return (shape() & Fields.IS_OF_ONE_DAY) != 0;
    }

    @Override
    public boolean neverCertain() {
        return (shape() & Fields.IS_NEVER_CERTAIN) != 0;
    }

    @Override
    public Stance stance() {
        stance = stance == null ? numbers(Fields.STANCE) : stance;
        return STANCES[(int) number(stance)];
    }

    @Override
    public long speaker() {
        speakers = speakers == null ? SPEAKERS.of(leaf) : speakers;
        return speakers[doc];
    }

    @Override
    public long claim() {
        claim = claim == null ? numbers(Fields.CLAIM) : claim;
        return number(claim);
    }

    @Override
    public long appearances() {
        return shape() >> Fields.APPEARANCES_SHIFT;
    }

    @Override
    public String language() {
        return read(() -> {
            if (language == null) {
                language = DocValues.getSorted(leaf, Fields.TAG);
                languages = new String[language.getValueCount()];
            }
            if (!language.advanceExact(doc)) {
                return null;
            }
            int ordinal = language.ordValue();
            if (languages[ordinal] == null) {
                languages[ordinal] = language.lookupOrd(ordinal).utf8ToString();
            }
            return languages[ordinal];
        });
    }

    @Override
    public List<Carried> carried() {
        return read(() -> {
            carried = carried == null ? DocValues.getBinary(leaf, Fields.CARRIED) : carried;
            return carried.advanceExact(doc) ? Appearances.unpacked(carried.binaryValue()) : List.of();
        });
    }
}
