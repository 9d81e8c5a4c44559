package org.onrecord.exchange.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.onrecord.date.DateFormats;

/** Rows of NDJSON: on each line a statement in the form in which single ones are recorded. */
final class NdjsonRows implements RowReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Lines lines;
    private final DraftParser parser;
    private final DateFormats dates;
    private long blank;

    NdjsonRows(InputStream upload, DraftParser parser, DateFormats dates) {
        this.lines = new Lines(upload, Upload.LONGEST_ROW);
        this.parser = parser;
        this.dates = dates;
    }

    @Override
    public Row next() throws IOException {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (line.length > Upload.LONGEST_ROW) {
                return Row.faulty(lines.number(), line.length, Upload.TOO_LONG);
            }
            try {
                String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
                if (lines.number() == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
                    text = text.substring(1);
                }
                if (!text.isBlank()) {
                    return parser.row(lines.number(), text, dates);
                }
                blank++;
            } catch (CharacterCodingException e) {
                return broken(line);
            }
        }
        return null;
    }

    private Row broken(byte[] line) throws IOException {
        StringBuilder text = new StringBuilder();
        try (var reader = BrokenBytes.reader(new ByteArrayInputStream(line), StandardCharsets.UTF_8)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                text.append((char) c);
            }
        }
        int at = (int) text.chars().takeWhile(c -> !BrokenBytes.isOne(c)).count();
        return Row.faulty(lines.number(), line.length, new RowFault(null, text.substring(Math.max(0, at - 40)),
                "is not UTF-8: byte 0x%02X in column %d; NDJSON is always UTF-8".formatted(BrokenBytes.value(text.charAt(at)), at + 1)));
    }

    @Override
    public LineCounts lines() {
        return new LineCounts(lines.number(), 0, blank, 0);
    }

    @Override
    public String field(long line, int draft, String pointer) {
        return pointer;
    }
}
