package org.onrecord.exchange.rows;

import org.apache.commons.lang3.StringUtils;

/**
 * What is wrong with a row.
 *
 * @param field  where: a JSON pointer (RFC 6901) or the name of a column; {@code null} where the row as a whole is meant
 * @param value  what stands there, cut where it is long; {@code null} where nothing does
 * @param reason what is wrong and what would be right
 */
public record RowFault(String field, String value, String reason) {
    private static final int SHOWN = 200;
    private static final int LONGEST_REASON = 1000;

    public RowFault {
        field = field == null || field.isEmpty() ? null : StringUtils.abbreviate(printable(field), "\u2026", SHOWN);
        reason = StringUtils.abbreviate(printable(reason), "\u2026", LONGEST_REASON);
        value = StringUtils.abbreviate(printable(value), "\u2026", SHOWN);
    }

    /** What no database stores faithfully is written out. */
    private static String printable(String value) {
        if (value == null || value.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return value;
        }
        StringBuilder printable = new StringBuilder();
        value.codePoints().forEach(c -> {
            if (BrokenBytes.isOne(c)) {
                printable.append("\\x%02X".formatted(BrokenBytes.value(c)));
            } else if (c == 0 || Character.getType(c) == Character.SURROGATE) {
                printable.append("\\u%04X".formatted(c));
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }
}
