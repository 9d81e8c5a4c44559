package org.onrecord.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.h2.store.fs.FilePathWrapper;

/**
 * A file system of H2 in which a write that finds no room on the disk waits for it. H2 itself would close its database, and open it again for the next
 * connection while the last are still at work on the file, which has been seen to ruin it.
 */
public class WaitingFiles extends FilePathWrapper {
    private static final AtomicInteger WAITING = new AtomicInteger();
    private static final Set<WaitingFile> OPEN = ConcurrentHashMap.newKeySet();
    private static volatile boolean patient;

    /** Whether a write waits for room. */
    static boolean full() {
        return WAITING.get() > 0;
    }

    /** Lets wait from now on, while the program serves, what would fail while it starts or ends. */
    static void patient(boolean now) {
        patient = now;
    }

    static boolean patient() {
        return patient;
    }

    static void waits(boolean begun) {
        WAITING.addAndGet(begun ? 1 : -1);
    }

    @Override
    public String getScheme() {
        return "waiting";
    }

    /** Puts on the disk what has been written so far, without having anything written. */
    static void force() {
        OPEN.forEach(WaitingFile::force);
    }

    static void closed(WaitingFile file) {
        OPEN.remove(file);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        WaitingFile file = new WaitingFile(super.open(mode));
        OPEN.add(file);
        return file;
    }
}
