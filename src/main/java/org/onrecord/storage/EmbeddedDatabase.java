package org.onrecord.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
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
    private static final int BEFORE_ALL_WRITES = 1;
    private static final Duration LATER = Duration.ofSeconds(10);

    private final AgroalDataSource pool;
    private final String url;
    private final DurabilityLevel level;
    private final DiskRoom room;
    /** Not of the pool, in which it might have to wait for those who wait for it. */
    private Connection connection;

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

    void open(@Observes @Priority(BEFORE_ALL_WRITES) StartupEvent start) throws SQLException {
        if (embedded()) {
            connection = DriverManager.getConnection(url);
        }
    }

    @Override
    public void prepare() {
        if (!embedded()) {
            return;
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
    public void force() {
        try (Statement statement = connection.createStatement()) {
            statement.execute(level.statement);
        } catch (SQLException e) {
            FailStop.now("Commits could not be put on the disk", e);
        }
    }

    void close(@Observes ShutdownEvent stop) throws SQLException {
        if (!embedded()) {
            return;
        }
        if (WaitingFiles.full()) {
            FailStop.now("The disk is full", null);
        }
        // The pool would complain of connections that end under it.
        pool.close();
        connection.close();
        try (Connection last = DriverManager.getConnection(url); Statement statement = last.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            Log.error("The database could not be closed in order; it recovers by itself at the next start", e);
        }
    }
}
