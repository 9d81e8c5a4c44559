package org.onrecord.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as SVG has them, as short as the eye can tell. */
final class Percent {
    private static final int DIGITS = 2;

    private Percent() {
    }

    static String of(double number) {
        return BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
