package org.onrecord.exchange.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the cells of a table are told apart.
 *
 * @param separator what stands between them
 * @param quoted    whether those that need it are in quotation marks (RFC 4180); or else these are letters like others
 * @param guessed   whether that is so only by the looks of the table
 * @param preamble  how many lines stand before the table
 */
record TableFormat(char separator, boolean quoted, boolean guessed, int preamble) {
    /** How far a header is looked for, in characters. */
    static final int LOOKED_AT = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Character> SEPARATORS = List.of(',', ';', TableOptions.TAB, '|');
    private static final String QUOTE = "\"";
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    /** The line by which spreadsheets tell each other what the separator is. */
    private static final Pattern NAMED = Pattern.compile("\\s*+\"?sep=([^\\p{L}\\p{N}\" ])\"?\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * Looks at the beginning of a table, and passes over what stands before it.
     *
     * @param text marks and resets {@link #LOOKED_AT} characters
     */
    static TableFormat of(Reader text, TableOptions options) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        String first = firstLine(text);
        Matcher named = NAMED.matcher(first);
        if (!named.matches()) {
            return of(text, first, options, null, 0);
        }
        int lines = passOver(text);
        return of(text, firstLine(text), options, named.group(1).charAt(0), lines);
    }

    private static TableFormat of(Reader text, String header, TableOptions options, Character named, int preamble) throws IOException {
        char separator = Objects.requireNonNullElse(options.separator(), Objects.requireNonNullElseGet(named, () -> separator(header)));
        boolean guessed = options.quote() == null && separator == TableOptions.TAB;
        boolean quoted = guessed
                ? header.contains(QUOTE) && looksQuoted(text)
                : options.quote() != TableOptions.Quote.NONE;
        return new TableFormat(separator, quoted, guessed, preamble);
    }

    private static boolean looksQuoted(Reader text) throws IOException {
        char[] beginning = new char[LOOKED_AT];
        text.mark(LOOKED_AT);
        int length = 0;
        for (int n = 0; n >= 0 && length < LOOKED_AT; length += Math.max(n, 0)) {
            n = text.read(beginning, length, LOOKED_AT - length);
        }
        text.reset();
        return QuotedBeginning.shows(new String(beginning, 0, length), length < LOOKED_AT, TableOptions.TAB);
    }

    /** The names of a header, which may stand in quotation marks also where these are letters in the cells below it. */
    static CsvCells bare(CsvCells header) {
        return header.cells().stream().allMatch(name -> CsvCells.blank(name) || marked(name))
                ? new CsvCells(header.line(), header.cells().stream().map(TableFormat::bare).toList(),
                        header.marked(), header.count(), header.length())
                : header;
    }

    private static String bare(String name) {
        return marked(name) ? name.substring(1, name.length() - 1).replace(QUOTE + QUOTE, QUOTE) : name;
    }

    private static boolean marked(String name) {
        return name.length() > 1 && name.startsWith(QUOTE) && name.endsWith(QUOTE);
    }

    /** The first line that is not blank, or its beginning. */
    private static String firstLine(Reader text) throws IOException {
        StringBuilder line = new StringBuilder();
        text.mark(LOOKED_AT);
        int c = text.read();
        for (int n = 1; c >= 0 && n < LOOKED_AT; n++) {
            if (c != '\n' && c != '\r') {
                line.append((char) c);
            } else if (line.toString().isBlank()) {
                line.setLength(0);
            } else {
                break;
            }
            c = text.read();
        }
        text.reset();
        return line.toString();
    }

    /** Passes over the first line that is not blank, and those before it; says how many. */
    private static int passOver(Reader text) throws IOException {
        int lines = 0;
        boolean seen = false;
        int c = text.read();
        while (c >= 0) {
            seen |= !Character.isWhitespace(c);
            text.mark(1);
            int next = text.read();
            if (c == '\n' || c == '\r' && next != '\n') {
                lines++;
                if (seen) {
                    text.reset();
                    return lines;
                }
            }
            c = next;
        }
        return lines + 1;
    }

    /** That of which the header has most, outside of quotation marks where these come in pairs. */
    private static char separator(String header) {
        String bare = QUOTED.matcher(header).replaceAll("");
        String counted = bare.indexOf('"') < 0 ? bare : header;
        char most = SEPARATORS.get(0);
        for (char candidate : SEPARATORS) {
            most = count(counted, candidate) > count(counted, most) ? candidate : most;
        }
        return most;
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
