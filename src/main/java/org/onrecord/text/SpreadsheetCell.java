package org.onrecord.text;

import java.util.regex.Pattern;

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front. Cells that only look as if they had been made harmless are made so
 * too, so that taking one apostrophe away always gives the text back.
 */
public final class SpreadsheetCell {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n].*", Pattern.DOTALL);

    private SpreadsheetCell() {
    }

    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** What was made {@link #harmless}. */
    public static String text(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
