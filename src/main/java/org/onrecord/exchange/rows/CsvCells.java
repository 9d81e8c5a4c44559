package org.onrecord.exchange.rows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.apache.commons.lang3.StringUtils;

/**
 * The cells of a record of CSV. Of one that is too large, be it of many cells or of long ones, the library would read no further; here, what is too much
 * is counted and let go.
 *
 * @param line   where it begins, from 1
 * @param cells  the first of them, as many as a row may have
 * @param marked which of them stand in quotation marks, by their index
 * @param count  how many there are
 * @param length of all of them together, in characters
 */
record CsvCells(long line, List<String> cells, BitSet marked, int count, long length) {
    /** How many cells a row, and so a header, may have. */
    static final int MOST = 10_000;
    private static final int SHOWN = 500;
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    boolean tooLarge() {
        return length > Upload.LONGEST_ROW;
    }

    boolean tooMany() {
        return count > MOST;
    }

    boolean blank() {
        return !tooLarge() && !tooMany() && blankFrom(0);
    }

    /** Whether nothing stands in any cell from one on. */
    boolean blankFrom(int first) {
        return cells.size() <= first || cells.subList(first, cells.size()).stream().allMatch(CsvCells::blank);
    }

    /** Whether nothing stands in a cell, be it a space that does not break. */
    static boolean blank(String cell) {
        return cell.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Whether one of them goes over several lines and has as many separators as a whole row, so that it most likely is several rows. */
    boolean swallow(char separator, int width) {
        return width > 1 && cells.stream().anyMatch(cell -> cell.chars().filter(c -> c == separator).count() >= width - 1
                && LINE_BREAK.matcher(cell).find());
    }

    /** How many lines they go on for behind the first. */
    long continued() {
        return cells.stream().mapToLong(cell -> LINE_BREAK.matcher(cell).results().count()).sum();
    }

    /** The size as that of a row. */
    int size() {
        return (int) Math.min(length, Integer.MAX_VALUE);
    }

    /** The record as it is shown where it cannot be read. */
    String shown() {
        return StringUtils.abbreviate(String.join(" | ", cells.subList(0, Math.min(cells.size(), SHOWN))), SHOWN);
    }

    /** Collects them as the library finds them. */
    static final class Collector extends AbstractBaseCsvCallbackHandler<CsvCells> {
        private List<String> cells = List.of();
        private BitSet marked = new BitSet();
        private long line;
        private long length;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            cells = new ArrayList<>();
            marked = new BitSet();
            length = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
            length += size;
            if (index < MOST && length <= Upload.LONGEST_ROW) {
                marked.set(index, quoted);
                cells.add(new String(buffer, offset, size));
            }
        }

        @Override
        protected CsvCells buildRecord() {
            return new CsvCells(line, cells, marked, getFieldCount(), length);
        }
    }
}
