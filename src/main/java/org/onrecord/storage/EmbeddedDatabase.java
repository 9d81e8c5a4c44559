package org.onrecord.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Closes H2 when the program stops, for its URL keeps it open until somebody does, and leaves its file without the space of old pages. */
@ApplicationScoped
class EmbeddedDatabase {
    private final AgroalDataSource pool;
    private final String url;

    EmbeddedDatabase(AgroalDataSource pool, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.pool = pool;
        this.url = url;
    }

    void close(@Observes ShutdownEvent stop) {
        if (!url.startsWith("jdbc:h2:")) {
            return;
        }
        // The pool would complain of connections that end under it.
        pool.close();
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            Log.error("The database could not be closed in order; it recovers by itself at the next start", e);
        }
    }
}
