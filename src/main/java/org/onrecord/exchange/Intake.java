package org.onrecord.exchange;

import java.io.IOException;
import java.util.function.Consumer;

/** An upload on its way in, of which the beginning has been read. */
interface Intake extends AutoCloseable {
    /**
     * Takes in all of it. The import tells how far it has come.
     *
     * @param progress is told of the import whenever it has come farther
     * @throws AbortedImport where a row is bad and that was to keep out all others
     */
    void takeIn(Consumer<Import> progress) throws IOException;

    @Override
    void close() throws IOException;
}
