package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

import org.onrecord.statement.IndexedRows;
import org.onrecord.statement.IndexedVersion.Carried;
import org.onrecord.statement.Stance;

/** Reads of what is found only the columns that somebody asks for, for many documents at once. */
final class Rows implements IndexedRows, Scan.Takes {
    private static final Stance[] STANCES = Stance.values();
    /** What nearly all who count ask for is kept in memory, beside its traits: there it is read in a tenth of the time. */
    static final PerSegment<int[]> SPEAKERS = kept(Fields.SPEAKER, 1);
    /** Of the earliest instant, since 1970. */
    static final PerSegment<int[]> DAYS = kept(Fields.SAID, Fields.DAY);

    private final Consumer<IndexedRows> consumer;
    private int[] documents;
    private int size;
    private LeafReader leaf;
    private NumericDocValues serial;
    private NumericDocValues idHigh;
    private NumericDocValues idLow;
    private NumericDocValues earliest;
    private NumericDocValues latest;
    private byte[] traits;
    private NumericDocValues shape;
    private int[] speakers;
    private int[] days;
    private NumericDocValues claim;
    private SortedDocValues language;
    private String[] languages;
    private BinaryDocValues carried;
    private CarriedOnce once;

    /** @param consumer is given all that is found */
    Rows(Consumer<IndexedRows> consumer) {
        this.consumer = consumer;
    }

    private static PerSegment<int[]> kept(String field, long unit) {
        return PerSegment.ofDocuments(segment -> {
            NumericDocValues values = DocValues.getNumeric(segment, field);
            int[] all = new int[segment.maxDoc()];
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                all[doc] = Math.toIntExact(Math.floorDiv(values.longValue(), unit));
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
    public void take(LeafReader segment, int[] found, byte[] itsTraits, int many) {
        if (segment != leaf) {
            enter(segment);
        }
        documents = found;
        traits = itsTraits;
        size = many;
        consumer.accept(this);
    }

    private void enter(LeafReader segment) {
        leaf = segment;
        serial = null;
        idHigh = null;
        idLow = null;
        earliest = null;
        latest = null;
        shape = null;
        speakers = null;
        days = null;
        claim = null;
        language = null;
        carried = null;
        once = null;
    }

    private NumericDocValues numbers(String field) {
        return read(() -> DocValues.getNumeric(leaf, field));
    }

    private NumericDocValues single(String field) {
        return read(() -> Fields.column(leaf, field));
    }

    private long number(NumericDocValues values, int row) {
        try {
            return values.advanceExact(documents[row]) ? values.longValue() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long serial(int row) {
        serial = serial == null ? numbers(Fields.SERIAL) : serial;
        return number(serial, row);
    }

    @Override
    public UUID id(int row) {
        idHigh = idHigh == null ? numbers(Fields.ID_HIGH) : idHigh;
        idLow = idLow == null ? numbers(Fields.ID_LOW) : idLow;
        return new UUID(Fields.sortable(number(idHigh, row)), Fields.sortable(number(idLow, row)));
    }

    @Override
    public int day(int row) {
        days = days == null ? DAYS.of(leaf) : days;
        return days[documents[row]];
    }

    @Override
    public int firstBefore(int day, int row) {
        return Halving.first(row + 1, size, next -> day(next) < day);
    }

    @Override
    public long earliest(int row) {
        earliest = earliest == null ? single(Fields.EARLIEST) : earliest;
        return number(earliest, row);
    }

    @Override
    public long latest(int row) {
        latest = latest == null ? single(Fields.LATEST) : latest;
        return number(latest, row);
    }

    @Override
    public boolean qualified(int row) {
        return (traits[row] & Traits.QUALIFIED) != 0;
    }

    @Override
    public boolean certainOfItsDay(int row) {
        return (traits[row] & (Traits.OF_ONE_DAY | Traits.NEVER_CERTAIN)) == Traits.OF_ONE_DAY;
    }

    @Override
    public boolean neverCertain(int row) {
        return (traits[row] & Traits.NEVER_CERTAIN) != 0;
    }

    @Override
    public Stance stance(int row) {
        return STANCES[Traits.stance(traits[row])];
    }

    @Override
    public long speaker(int row) {
        speakers = speakers == null ? SPEAKERS.of(leaf) : speakers;
        return speakers[documents[row]];
    }

    @Override
    public long claim(int row) {
        claim = claim == null ? numbers(Fields.CLAIM) : claim;
        return number(claim, row);
    }

    @Override
    public int appearances(int row) {
        if ((traits[row] & Traits.SEVERAL) == 0) {
            return 1;
        }
        shape = shape == null ? numbers(Fields.SHAPE) : shape;
        return Math.toIntExact(number(shape, row) >> Fields.APPEARANCES_SHIFT);
    }

    @Override
    public String language(int row) {
        return read(() -> {
            if (language == null) {
                language = DocValues.getSorted(leaf, Fields.TAG);
                languages = new String[language.getValueCount()];
            }
            if (!language.advanceExact(documents[row])) {
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
    public List<Carried> carried(int row) {
        return read(() -> {
            carried = carried == null ? DocValues.getBinary(leaf, Fields.CARRIED) : carried;
            return carried.advanceExact(documents[row]) ? Appearances.unpacked(carried.binaryValue()) : List.of();
        });
    }

    @Override
    public IndexedRows withoutCarriedOnce() {
        return without(row -> !once().is(documents[row]));
    }

    @Override
    public IndexedRows without(IntPredicate taken) {
        Rows others = new Rows(consumer);
        int[] theirDocuments = new int[size];
        byte[] theirTraits = new byte[size];
        int left = 0;
        int many = 0;
        for (int row = 0; row < size; row++) {
            if (taken.test(row)) {
                theirDocuments[many] = documents[row];
                theirTraits[many++] = traits[row];
            } else {
                documents[left] = documents[row];
                traits[left++] = traits[row];
            }
        }
        size = left;
        others.enter(leaf);
        others.documents = theirDocuments;
        others.traits = theirTraits;
        others.size = many;
        enter(leaf);
        return others;
    }

    private CarriedOnce once() {
        once = once == null ? CarriedOnce.of(leaf) : once;
        return once;
    }

    @Override
    public long publisher(int row) {
        return once().publisher(documents[row]);
    }

    @Override
    public long relay(int row) {
        return once().relay(documents[row]);
    }

    @Override
    public String medium(int row) {
        return once().medium(documents[row]);
    }

    @Override
    public String cue(int row) {
        return once().cue(documents[row]);
    }
}
