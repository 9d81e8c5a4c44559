package org.onrecord.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
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
    private static final String H2 = "jdbc:h2:";

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

    boolean embedded() {
        return url.startsWith(H2);
    }

    @Override
    public boolean stableByItself() {
        return !embedded();
    }

    @Override
    public void requireRoom() {
        if (embedded()) {
            room.require();
        }
    }

    @Override
    public synchronized void force() {
        try (Statement statement = connection().createStatement()) {
            statement.execute(level.statement);
        } catch (SQLException e) {
            Log.error("Commits could not be put on the disk", e);
            disconnect();
            throw ProblemException.unavailable(
                    "What was sent could not be put on the disk, and may be on record or not; look before you send it again.",
                    Duration.ofSeconds(5));
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = DriverManager.getConnection(url);
        }
        return connection;
    }

    private void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            Log.debug("The connection was closed already", e);
        }
        connection = null;
    }

    void close(@Observes ShutdownEvent stop) {
        if (!embedded()) {
            return;
        }
        // The pool would complain of connections that end under it.
        pool.close();
        disconnect();
        try (Connection last = DriverManager.getConnection(url); Statement statement = last.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            Log.error("The database could not be closed in order; it recovers by itself at the next start", e);
        }
    }
}
