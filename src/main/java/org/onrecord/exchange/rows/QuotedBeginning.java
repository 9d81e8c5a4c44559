package org.onrecord.exchange.rows;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the beginning of a table shows of its quotation marks. A header in marks alone shows nothing: there are programs that put these around the header
 * and nothing else, and others that leave them out around numbers.
 */
final class QuotedBeginning {
    /** How programs that put marks around texts write that there is none. */
    private static final String ABSENT = "NA";

    private QuotedBeginning() {
    }

    /**
     * Whether every cell of the header stands in marks, and each column below it throughout or nowhere. A row with a fault shows nothing where all of it
     * stands in marks, and else that these are letters.
     *
     * @param whole whether nothing comes behind it
     */
    static boolean shows(String beginning, boolean whole, char separator) throws IOException {
        CsvRecords records = new CsvRecords(new StringReader(beginning), new TableFormat(separator, true, true, 0));
        CsvCells header = records.next();
        if (header == null || records.fault() != null || !bare(header).isEmpty()) {
            return false;
        }
        List<CsvCells> rows = new ArrayList<>();
        Set<Long> faulty = new HashSet<>();
        for (CsvCells cells = records.next(); cells != null; cells = records.next()) {
            rows.add(cells);
            if (records.fault() != null || cells.swallow(separator, header.count())) {
                faulty.add(cells.line());
            }
        }
        List<CsvCells> complete = whole || rows.isEmpty() ? rows : rows.subList(0, rows.size() - 1);
        return rows.isEmpty() || throughoutOrNowhere(complete, faulty);
    }

    /** The cells in which something stands, and that without marks. */
    private static BitSet bare(CsvCells cells) {
        return IntStream.range(0, cells.cells().size())
                .filter(i -> !cells.marked().get(i) && !CsvCells.blank(cells.cells().get(i)) && !cells.cells().get(i).equals(ABSENT))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static boolean throughoutOrNowhere(List<CsvCells> rows, Set<Long> faulty) {
        BitSet marked = new BitSet();
        BitSet bare = new BitSet();
        for (CsvCells row : rows) {
            BitSet without = bare(row);
            if (!faulty.contains(row.line())) {
                marked.or(row.marked());
                bare.or(without);
            } else if (!without.isEmpty()) {
                return false;
            }
        }
        return !marked.isEmpty() && !marked.intersects(bare);
    }
}
