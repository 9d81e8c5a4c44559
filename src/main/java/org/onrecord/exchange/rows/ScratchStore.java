package org.onrecord.exchange.rows;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** What has to be remembered of an upload while it is read, however long it is: in a file, which is deleted after it. */
public final class ScratchStore implements Closeable {
    private static final int MEGABYTES = 16;

    private final Path file;
    private final MVStore store;

    public ScratchStore() throws IOException {
        file = Files.createTempFile("onrecord-import", ".notes");
        store = new MVStore.Builder().fileName(file.toString()).cacheSize(MEGABYTES).open();
    }

    public <K, V> MVMap<K, V> map(String name) {
        return store.openMap(name);
    }

    @Override
    public void close() throws IOException {
        store.closeImmediately();
        Files.deleteIfExists(file);
    }
}
