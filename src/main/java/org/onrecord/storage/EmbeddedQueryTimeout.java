package org.onrecord.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how long a query of H2 may take, once for each connection. Hibernate would say it before each query, at which H2 forgets what it has compiled,
 * for all connections.
 */
@ApplicationScoped
class EmbeddedQueryTimeout implements AgroalPoolInterceptor {
    private static final int BEFORE_ALL_WRITES = 1;

    private final boolean embedded;
    private final int seconds;
    /** Migrations take as long as they take. */
    private volatile boolean migrated;

    EmbeddedQueryTimeout(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "onrecord.query-timeout") String timeout) {
        this.embedded = EmbeddedDatabase.at(url);
        this.seconds = (int) QueryTimeout.parse(timeout).plusMillis(999).toSeconds();
    }

    void begin(@Observes @Priority(BEFORE_ALL_WRITES) StartupEvent start) {
        migrated = true;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (embedded && migrated) {
            limit(connection);
        }
    }

    private void limit(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            // A query that may take longer leaves its limit to the next ones.
            if (statement.getQueryTimeout() != seconds) {
                statement.setQueryTimeout(seconds);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
