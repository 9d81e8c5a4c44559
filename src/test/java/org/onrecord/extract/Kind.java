package org.onrecord.extract;

import java.util.BitSet;

/** How much of what is said stands in quotation marks: all, some or none. */
enum Kind {
    DIRECT, MIXED, INDIRECT;

    static Kind of(BitSet content, BitSet quoted) {
        if (!content.intersects(quoted)) {
            return INDIRECT;
        }
        BitSet bare = (BitSet) content.clone();
        bare.andNot(quoted);
        return bare.isEmpty() ? DIRECT : MIXED;
    }
}
