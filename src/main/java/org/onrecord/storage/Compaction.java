package org.onrecord.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Makes the file of the embedded database smaller while it is in use: H2 by itself lets it grow to some ten times of what it holds while single writes
 * go on. Each turn holds up writers for a fraction of a second at most.
 */
@ApplicationScoped
public class Compaction {
    private static final Duration BETWEEN_TURNS = Duration.ofSeconds(1);
    private static final Duration TURN = Duration.ofMillis(100);
    /** In per cent of the file; what is below it is mostly old. */
    private static final int WORTH_IT_BELOW = 30;
    private static final Duration AT_THE_STOP = Duration.ofSeconds(20);
    private static final double WORTH_ANOTHER_TURN = 0.9;
    private static final int BEFORE_THE_DATABASE_CLOSES = 1;

    private final EmbeddedDatabase database;
    private final String url;
    private final long floor;
    private final ReentrantLock turn = new ReentrantLock();
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "compaction");
        thread.setDaemon(true);
        return thread;
    });

    Compaction(EmbeddedDatabase database, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "onrecord.compact-above") MemorySize floor) {
        this.database = database;
        this.url = url;
        this.floor = floor.asLongValue();
    }

    /** Something that copies the file. */
    public interface Copying {
        void copy() throws SQLException;
    }

    /** Keeps the parts of the file where they are while something copies it. */
    public void without(Copying work) throws SQLException {
        turn.lock();
        try {
            work.copy();
        } finally {
            turn.unlock();
        }
    }

    void begin(@Observes StartupEvent start) {
        if (database.embedded()) {
            turns.scheduleWithFixedDelay(this::compact, BETWEEN_TURNS.toMillis(), BETWEEN_TURNS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void compact() {
        turn.lock();
        try (Connection connection = DriverManager.getConnection(url)) {
            MVStore store = store(connection);
            if (store.getFileStore().size() > floor && store.getFileStore().getChunksFillRate() < WORTH_IT_BELOW) {
                int retention = store.getRetentionTime();
                store.compactFile((int) TURN.toMillis());
                store.setRetentionTime(retention);
            }
        } catch (SQLException | RuntimeException e) {
            // Thrown, it would end all turns to come.
            Log.warn("The data file could not be made smaller", e);
        } finally {
            turn.unlock();
        }
    }

    private static MVStore store(Connection connection) throws SQLException {
        return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore().getMvStore();
    }

    void end(@Observes @Priority(BEFORE_THE_DATABASE_CLOSES) ShutdownEvent stop) throws InterruptedException, SQLException {
        turns.shutdown();
        turns.awaitTermination(AT_THE_STOP.toSeconds(), TimeUnit.SECONDS);
        if (database.embedded() && !WaitingFiles.full()) {
            WaitingFiles.giveUp();
            try (Connection connection = DriverManager.getConnection(url)) {
                asFarAsItPays(store(connection));
            }
        }
    }

    private static void asFarAsItPays(MVStore store) {
        Instant latest = Instant.now().plus(AT_THE_STOP);
        long before = Long.MAX_VALUE;
        for (long size = store.getFileStore().size(); size < before * WORTH_ANOTHER_TURN && Instant.now().isBefore(latest);) {
            before = size;
            store.compactFile((int) BETWEEN_TURNS.toMillis());
            size = store.getFileStore().size();
        }
    }
}
