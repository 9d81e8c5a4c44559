package org.onrecord.index;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;

import org.onrecord.api.EnumWords;
import org.onrecord.date.EdtfDate;
import org.onrecord.statement.IndexedVersion;
import org.onrecord.statement.IndexedVersion.Carried;
import org.onrecord.text.Folding;

/** How a version is kept in the index: a document of Lucene for each. */
final class Fields {
    /** To be raised whenever documents are made otherwise; an index of another schema is made anew. */
    static final String SCHEMA = "3";

    static final String SERIAL = "serial";
    static final String ID = "id";
    /** The halves of an id as numbers that sort as ids do, which are those of unsigned bytes. */
    static final String ID_HIGH = "high";
    static final String ID_LOW = "low";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String EARLIEST = "earliest";
    static final String LATEST = "latest";
    static final String CURRENT = "current";
    /** What a reader sees who asks for nothing in particular: current and not retracted. */
    static final String SHOWN = "shown";
    /** The earliest instant once more, without a structure by which Lucene would look for ranges: documents are sorted by it. */
    static final String SAID = "said";
    static final String QUALIFIED = "qualified";
    static final String RETRACTED = "retracted";
    static final String VERBATIM = "verbatim";
    static final String ANONYMOUS = "anonymous";
    static final String RELAYED = "relayed";
    static final String STANCE = "stance";
    static final String SPEAKER = "speaker";
    static final String CLAIM = "claim";
    static final String RELAY = "relay";
    static final String PUBLISHER = "publisher";
    static final String DOCUMENT = "document";
    static final String MEDIUM = "medium";
    static final String CUE = "cue";
    static final String LANGUAGE = "language";
    static final String LINK = "link";
    /** The language as it was given. */
    static final String TAG = "tag";
    /** What is counted of a version in one number: {@link #shape}. */
    static final String SHAPE = "shape";
    static final int IS_QUALIFIED = 1;
    static final int IS_NEVER_CERTAIN = 2;
    static final int IS_OF_ONE_DAY = 4;
    /** How many appearances, beside these flags. */
    static final int APPEARANCES_SHIFT = 3;
    /** Dates that span more than {@link #SHORT_DATE}. */
    static final String LONG_DATE = "long";
    /** When the version was recorded. */
    static final String RECORDED_AT = "recorded";
    static final String JSON = "json";
    static final String CSV = "csv";
    static final String CARRIED = "carried";

    /** In seconds. */
    static final long DAY = 24L * 60 * 60;
    /** In seconds: that of a month. */
    static final long SHORT_DATE = 31 * DAY;

    /** The last said first, in which order documents lie on the disk: lists in it are read from their beginning only. */
    static final Sort LAST_SAID_FIRST = new Sort(said(), half(ID_HIGH, true), half(ID_LOW, true));

    private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        // So that they can be marked without a look at the text.
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WORDS.freeze();
    }

    private Fields() {
    }

    static Sort by(String field, boolean descending) {
        return new Sort(LongField.newSortField(field, descending, SortedNumericSelector.Type.MIN), half(ID_HIGH, descending),
                half(ID_LOW, descending));
    }

    static SortField half(String field, boolean descending) {
        return new SortField(field, SortField.Type.LONG, descending);
    }

    private static SortField said() {
        SortField said = new SortField(SAID, SortField.Type.LONG, true);
        // Every document has it. Lucene wants what stands for none to lie outside of a range that it looks up by the order of documents.
        said.setMissingValue(Long.MIN_VALUE);
        return said;
    }

    /** What tells the document of a version from all others. */
    static Term key(IndexedVersion version) {
        return new Term(SERIAL, Long.toString(version.serial()));
    }

    /** The values of a field that is searched by ranges too, of which each document has one. */
    static NumericDocValues column(LeafReader leaf, String field) throws IOException {
        return DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf, field));
    }

    static long seconds(Instant instant) {
        return instant.getEpochSecond();
    }

    /** A half of an id, or the number that stands for it: each makes the other. */
    static long sortable(long half) {
        return half ^ Long.MIN_VALUE;
    }

    static Document document(IndexedVersion version) {
        Document document = new Document();
        term(document, SERIAL, Long.toString(version.serial()));
        document.add(new NumericDocValuesField(SERIAL, version.serial()));
        term(document, ID, version.id().toString());
        document.add(new NumericDocValuesField(ID_HIGH, sortable(version.id().getMostSignificantBits())));
        document.add(new NumericDocValuesField(ID_LOW, sortable(version.id().getLeastSignificantBits())));
        document.add(new LongField(FROM, version.validFrom(), Store.NO));
        document.add(new LongField(UNTIL, version.validUntil(), Store.NO));
        document.add(new LongField(EARLIEST, seconds(version.date().earliest()), Store.NO));
        document.add(new LongField(LATEST, seconds(version.date().latest()), Store.NO));
        flag(document, LONG_DATE, seconds(version.date().latest()) - seconds(version.date().earliest()) > SHORT_DATE);
        document.add(new NumericDocValuesField(SAID, seconds(version.date().earliest())));
        flag(document, CURRENT, version.current());
        flag(document, SHOWN, version.current() && !version.retracted());
        flag(document, QUALIFIED, version.date().qualified());
        flag(document, RETRACTED, version.retracted());
        flag(document, VERBATIM, version.verbatim());
        flag(document, ANONYMOUS, version.anonymous());
        flag(document, RELAYED, version.carried().stream().anyMatch(carried -> !carried.relays().isEmpty()));
        term(document, STANCE, EnumWords.of(version.stance()));
        term(document, SPEAKER, version.speaker().toString());
        if (version.claim() != null) {
            term(document, CLAIM, version.claim().toString());
        }
        for (Carried carried : version.carried()) {
            term(document, DOCUMENT, carried.document().toString());
            carried.relays().forEach(relay -> term(document, RELAY, relay.toString()));
            if (carried.publisher() != null) {
                term(document, PUBLISHER, carried.publisher().toString());
            }
            if (carried.medium() != null) {
                term(document, MEDIUM, carried.medium().toLowerCase(Locale.ROOT));
            }
            if (carried.cue() != null) {
                term(document, CUE, Folding.fold(carried.cue()));
            }
        }
        version.links().forEach(link -> term(document, LINK, link));
        languages(document, version.language());
        words(document, version);
        otherNames(document, version);
        columns(document, version);
        return document;
    }

    /** What is counted by, and shown. */
    private static void columns(Document document, IndexedVersion version) {
        document.add(new NumericDocValuesField(RECORDED_AT, seconds(version.recordedAt())));
        document.add(new BinaryDocValuesField(JSON, new BytesRef(version.json())));
        document.add(new BinaryDocValuesField(CSV, new BytesRef(version.csv())));
        document.add(new NumericDocValuesField(SHAPE, shape(version)));
        document.add(new NumericDocValuesField(STANCE, version.stance().ordinal()));
        document.add(new NumericDocValuesField(SPEAKER, version.speaker()));
        if (version.claim() != null) {
            document.add(new NumericDocValuesField(CLAIM, version.claim()));
        }
        if (version.language() != null) {
            document.add(new SortedDocValuesField(TAG, new BytesRef(version.language())));
        }
        document.add(new BinaryDocValuesField(CARRIED, Appearances.packed(version.carried())));
    }

    private static long shape(IndexedVersion version) {
        EdtfDate date = version.date();
        boolean undated = date.earliest().equals(EdtfDate.OPEN_START);
        boolean oneDay = !undated && seconds(date.latest()) <= (Math.floorDiv(seconds(date.earliest()), DAY) + 1) * DAY;
        return (long) version.carried().size() << APPEARANCES_SHIFT | (date.qualified() ? IS_QUALIFIED : 0)
                | (undated || date.qualified() ? IS_NEVER_CERTAIN : 0) | (oneDay ? IS_OF_ONE_DAY : 0);
    }

    private static void languages(Document document, String language) {
        if (language != null) {
            String tag = language.toLowerCase(Locale.ROOT);
            for (int end = tag.indexOf('-'); end >= 0; end = tag.indexOf('-', end + 1)) {
                term(document, LANGUAGE, tag.substring(0, end));
            }
            term(document, LANGUAGE, tag);
        }
    }

    private static void words(Document document, IndexedVersion version) {
        String stems = Words.stems(version.language());
        for (String text : version.texts()) {
            document.add(new Field(Words.TEXTS, text, WORDS));
            if (stems != null) {
                document.add(new Field(stems, text, WORDS));
            }
        }
        for (String name : version.names()) {
            document.add(new Field(Words.NAMES, name, WORDS));
            if (stems != null) {
                document.add(new Field(stems, name, WORDS));
            }
        }
    }

    private static void otherNames(Document document, IndexedVersion version) {
        version.otherNames().forEach(name -> document.add(new Field(Words.OTHER_NAMES, name, WORDS)));
    }

    private static void flag(Document document, String name, boolean value) {
        if (value) {
            term(document, name, "");
        }
    }

    private static void term(Document document, String name, String value) {
        document.add(new StringField(name, value, Store.NO));
    }
}
