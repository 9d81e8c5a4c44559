package org.onrecord.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import javax.sql.DataSource;

/** Closes H2 when the program stops: its URL keeps it open until somebody does. */
@ApplicationScoped
class EmbeddedDatabase {
    private final DataSource database;

    EmbeddedDatabase(DataSource database) {
        this.database = database;
    }

    void close(@Observes ShutdownEvent stop) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                statement.execute("shutdown compact");
            }
        } catch (SQLException e) {
            Log.error("The database could not be closed in order; it recovers by itself at the next start", e);
        }
    }
}
