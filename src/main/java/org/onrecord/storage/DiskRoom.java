package org.onrecord.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.onrecord.api.ProblemException;

/** Refuses writes before the disk is full: a database that meets its end in the middle of a write has to be opened anew. */
@ApplicationScoped
class DiskRoom {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private final Path directory;
    private final long reserve;
    private volatile long room = Long.MAX_VALUE;
    private volatile long lookedAt = System.nanoTime() - KNOWN_FOR.toNanos();

    DiskRoom(@ConfigProperty(name = "onrecord.data") Path directory, @ConfigProperty(name = "onrecord.disk-reserve") MemorySize reserve) {
        this.directory = directory;
        this.reserve = reserve.asLongValue();
    }

    /** How many bytes are free. */
    long free() {
        if (System.nanoTime() - lookedAt >= KNOWN_FOR.toNanos()) {
            lookedAt = System.nanoTime();
            try {
                room = Files.getFileStore(directory).getUsableSpace();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return room;
    }

    /** How many bytes writes leave free. */
    long reserve() {
        return reserve;
    }

    boolean enough() {
        return free() >= reserve && !WaitingFiles.full();
    }

    void require() {
        if (!enough()) {
            throw ProblemException.insufficientStorage("The disk of the data directory is full, or almost, so nothing more is written; "
                    + "reads go on, and writes as soon as there is room.");
        }
    }
}
