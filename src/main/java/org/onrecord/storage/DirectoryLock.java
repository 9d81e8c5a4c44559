package org.onrecord.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.eclipse.microprofile.config.ConfigProvider;

/** Tells before anything is started whether another process has the data directory, which the database would say at greater length. */
public final class DirectoryLock {
    private DirectoryLock() {
    }

    /** @return why the service should not start, or {@code null} where nothing is in its way */
    public static String refusal() throws IOException {
        Path directory = ConfigProvider.getConfig().getValue("onrecord.data", Path.class);
        Path database = DataDirectory.ofOwner(directory).resolve(EmbeddedDatabase.FILE);
        if (!Files.isWritable(database)) {
            return null;
        }
        // To be asked before the database is opened: to close another channel of its file would let go of its lock.
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock != null
                    ? null
                    : "Another process has the data directory " + directory
                            + "; stop that first, or give this one a directory of its own with ONRECORD_DATA.";
        }
    }
}
