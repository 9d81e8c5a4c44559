package org.onrecord.exchange;

import java.io.IOException;

/** Ends an import at a bad row, where that was asked for. */
final class AbortedImport extends IOException {
    private static final long serialVersionUID = 1L;
}
