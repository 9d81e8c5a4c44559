package org.onrecord.exchange.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** An upload that is read twice, and what has been noted of it however long it is: in files of their own, which are deleted behind it. */
final class UploadNotes implements Closeable {
    private static final int MEGABYTES = 16;

    private final Path upload;
    private final Path file;
    private final MVStore store;

    UploadNotes(InputStream body) throws IOException {
        upload = Files.createTempFile("onrecord-import", ".upload");
        file = Files.createTempFile("onrecord-import", ".notes");
        store = new MVStore.Builder().fileName(file.toString()).cacheSize(MEGABYTES).open();
        try {
            Files.copy(body, upload, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    InputStream upload() throws IOException {
        return Files.newInputStream(upload);
    }

    <K, V> MVMap<K, V> map(String name) {
        return store.openMap(name);
    }

    @Override
    public void close() throws IOException {
        store.closeImmediately();
        Files.deleteIfExists(file);
        Files.deleteIfExists(upload);
    }
}
