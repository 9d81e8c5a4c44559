package org.onrecord.exchange.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

import org.h2.mvstore.MVMap;

/** An upload that is read more than once, and what has been noted of it. */
final class UploadNotes implements Closeable {
    private final SpooledUpload upload;
    private final ScratchStore store;

    UploadNotes(InputStream body) throws IOException {
        upload = new SpooledUpload(body);
        try {
            store = new ScratchStore();
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    InputStream upload() throws IOException {
        return upload.open();
    }

    <K, V> MVMap<K, V> map(String name) {
        return store.map(name);
    }

    @Override
    public void close() throws IOException {
        try (upload) {
            store.close();
        }
    }
}
