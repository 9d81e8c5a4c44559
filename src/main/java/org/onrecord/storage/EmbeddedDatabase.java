package org.onrecord.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.onrecord.api.EnumWords;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.StableStorage;

/**
 * What H2 has to be told beside SQL: to put commits on the disk before they are acknowledged, and to close when the program stops, for its URL keeps
 * it open until somebody does. Of PostgreSQL nothing of this is asked.
 */
@ApplicationScoped
class EmbeddedDatabase implements StableStorage {
    /** In the data directory. */
    static final String FILE = "onrecord.mv.db";
    private static final int BEFORE_ALL_ELSE = 0;
    /** Well within {@code RETENTION_TIME} of the URL. */
    private static final Duration TURN = Duration.ofMillis(400);
    /** In bytes, and in per cent of them that are not old. */
    private static final String SIZE_AND_FILL = """
            select (select setting_value from information_schema.settings where setting_name = 'info.FILE_SIZE'),
                (select setting_value from information_schema.settings where setting_name = 'info.CHUNKS_FILL_RATE')""";
    private static final int WORTH_IT_BELOW = 70;
    private static final long MOST_REWRITTEN = 128_000_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration LATER = Duration.ofSeconds(10);

    private final AgroalDataSource pool;
    private final String url;
    private final DurabilityLevel level;
    private final DiskRoom room;
    /** What H2 writes by itself, to tidy its file, it does not put on the disk, and it uses the space of what that replaced soon. */
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            BasicThreadFactory.builder().namingPattern("storage").daemon().build());
    /** Not of the pool, in which it might have to wait for those who wait for it. */
    private Connection connection;
    private volatile boolean closing;

    EmbeddedDatabase(AgroalDataSource pool, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "onrecord.durability") String durability,
            DiskRoom room) {
        this.pool = pool;
        this.url = url;
        this.room = room;
        try {
            this.level = EnumWords.parse(DurabilityLevel.class, durability);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("ONRECORD_DURABILITY " + e.getMessage());
        }
    }

    static boolean at(String url) {
        return url.startsWith("jdbc:h2:");
    }

    boolean embedded() {
        return at(url);
    }

    @Override
    public boolean stableByItself() {
        return !embedded();
    }

    void open(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent start) throws SQLException, InterruptedException {
        if (embedded()) {
            closeAfterMigration();
            connection = DriverManager.getConnection(url);
            WaitingFiles.patient(true);
            if (level == DurabilityLevel.POWER_LOSS) {
                turns.scheduleWithFixedDelay(EmbeddedDatabase::forceFiles, TURN.toMillis(), TURN.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /**
     * H2 evaluates a constraint through the session that created it, and refuses every row once that session is closed, as the pool closes an idle one.
     * A database that is opened has compiled its constraints through a session of its own, which lasts as long as it does.
     */
    private void closeAfterMigration() throws SQLException, InterruptedException {
        // A thread of the pool does it some time later. Only this mode lets a connection be that is taken from the pool by then. One that is still
        // being closed would keep the database open.
        pool.flush(FlushMode.GRACEFUL);
        if (!awaitNone(() -> pool.getMetrics().creationCount() - pool.getMetrics().destroyCount())) {
            throw new IllegalStateException("The pool has not closed its connections");
        }
        try (Connection last = DriverManager.getConnection(url); Statement statement = last.createStatement()) {
            statement.execute("shutdown");
        }
    }

    private static void forceFiles() {
        try {
            WaitingFiles.force();
        } catch (RuntimeException | Error e) {
            // Thrown, it would end all turns to come.
            Log.error("What was written could not be put on the disk, which is tried again", e);
        }
    }

    @Override
    public void prepare() {
        if (!embedded()) {
            return;
        }
        if (closing) {
            throw ProblemException.unavailable("The service is stopping; nothing was written.", LATER);
        }
        room.require();
        try {
            if (!connection.isValid(0)) {
                FailStop.now("The database has closed", null);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ProblemException late() {
        String unknown = "what was sent may be on record or not, look before you send it again.";
        return WaitingFiles.full()
                ? ProblemException.insufficientStorage("The disk of the data directory is full; " + unknown)
                : ProblemException.unavailable("The disk is too slow; " + unknown, LATER);
    }

    @Override
    public synchronized void force() {
        try (Statement statement = connection.createStatement()) {
            statement.execute(level.statement);
        } catch (SQLException e) {
            FailStop.now("Commits could not be put on the disk", e);
        }
    }

    void close(@Observes ShutdownEvent stop) throws SQLException, InterruptedException {
        if (!embedded()) {
            return;
        }
        if (WaitingFiles.full()) {
            FailStop.now("The disk is full", null);
        }
        turns.shutdown();
        turns.awaitTermination(LATER.toSeconds(), TimeUnit.SECONDS);
        closing = true;
        WaitingFiles.patient(false);
        // Requests that came while the last one was answered are not waited for by Quarkus.
        awaitNone(() -> pool.getMetrics().activeCount());
        // The pool would complain of connections that end under it.
        pool.close();
        connection.close();
        try (Connection last = DriverManager.getConnection(url); Statement statement = last.createStatement()) {
            statement.execute(worthRewriting(statement) ? "shutdown compact" : "shutdown");
        } catch (SQLException e) {
            Log.error("The database could not be closed in order; it recovers by itself at the next start", e);
        }
    }

    /** @return whether there were none within {@link #LATER} */
    private static boolean awaitNone(LongSupplier connections) throws InterruptedException {
        Instant latest = Instant.now().plus(LATER);
        while (connections.getAsLong() > 0 && Instant.now().isBefore(latest)) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        return connections.getAsLong() == 0;
    }

    /** Whether most of the file is old, and the rest can be written anew within some seconds. */
    private static boolean worthRewriting(Statement statement) throws SQLException {
        try (ResultSet settings = statement.executeQuery(SIZE_AND_FILL)) {
            settings.next();
            long live = settings.getLong(1) * settings.getLong(2) / 100;
            return settings.getLong(2) < WORTH_IT_BELOW && live < MOST_REWRITTEN;
        }
    }
}
