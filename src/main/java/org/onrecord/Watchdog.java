package org.onrecord;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;

/**
 * Ends the program at once, with a line in its log that says why, where it cannot end by itself: when it was told to stop and something hangs, and when
 * its own files have been removed, without which it would load no class any more. Nothing acknowledged is lost, as nothing is by {@code kill -9}. What it
 * does then has been loaded when it begins.
 */
final class Watchdog {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** What requests were given time for has ended; what is left is to close the index and the database. */
    private static final Duration CLOSING = Duration.ofSeconds(15);
    private static final Duration TELLING = Duration.ofSeconds(2);

    private final Duration stop;
    private final List<ProgramFile> program;
    private final StuckJars jars = StuckJars.of(Watchdog.class.getClassLoader());
    private volatile Long stopping;

    private Watchdog(Duration shutdownTimeout) {
        this.stop = shutdownTimeout.plus(CLOSING);
        this.program = Stream.of(Watchdog.class, Quarkus.class).flatMap(type -> ProgramFile.of(type).stream()).toList();
    }

    /** A file, and what tells it from another one that takes its place. */
    private record ProgramFile(Path path, Object key) {
        /** The jar that a class comes from; nothing where it comes from none, as while the program is developed. */
        static Optional<ProgramFile> of(Class<?> type) {
            URL location = type.getProtectionDomain().getCodeSource().getLocation();
            if (location == null) {
                return Optional.empty();
            }
            try {
                Path path = Path.of(location.toURI());
                return Files.isRegularFile(path) ? Optional.of(new ProgramFile(path, key(path))) : Optional.empty();
            } catch (URISyntaxException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Object key(Path path) throws IOException {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        }

        boolean gone() {
            try {
                Object now = key(path);
                return now != null && !now.equals(key);
            } catch (NoSuchFileException e) {
                return true;
            } catch (IOException e) {
                // As where a network does not answer just now.
                return false;
            }
        }
    }

    /** @param shutdownTimeout how long requests have to end when the program is told to stop */
    static void start(Duration shutdownTimeout) {
        Watchdog watchdog = new Watchdog(shutdownTimeout);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> watchdog.stopping = System.nanoTime(), "watchdog-stop"));
        Thread thread = new Thread(watchdog::watch, "watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts it", e);
        }
    }

    private void look() {
        for (ProgramFile file : program) {
            if (file.gone()) {
                end("The program's own file " + file.path
                        + " has been removed or replaced while it runs, so that it can load nothing any more."
                        + " It ends; start it again where it is now");
            }
        }
        Long since = stopping;
        if (since != null && System.nanoTime() - since > stop.toNanos()) {
            end("The program was told to stop and has not ended within " + stop.toSeconds()
                    + " seconds, for something hangs. It ends at once");
        }
        jars.mend();
    }

    /** The log is told by another thread, for it may be the log that hangs. */
    private static void end(String why) {
        try {
            Thread telling = new Thread(() -> Log.fatal(why), "watchdog-log");
            telling.setDaemon(true);
            telling.start();
            telling.join(TELLING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
