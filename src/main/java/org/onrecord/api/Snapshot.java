package org.onrecord.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

import org.hibernate.StatelessSession;

/** Reads all tables as of one moment, whatever is written meanwhile, and results of any size with bounded memory. */
public final class Snapshot {
    private Snapshot() {
    }

    /** @param reading takes part in a transaction in which nothing has been read before */
    public static <T> T of(StatelessSession session, Supplier<T> reading) {
        session.doWork(connection -> {
            connection.setTransactionIsolation(level(connection));
            giveRowsAsTheyAreFound(connection, true);
        });
        try {
            return reading.get();
        } finally {
            session.doWork(connection -> giveRowsAsTheyAreFound(connection, false));
        }
    }

    /** With REPEATABLE READ, H2 keeps what a table holds when it is first read, and only with it what refers to it; PostgreSQL keeps all. */
    private static int level(Connection connection) throws SQLException {
        return embedded(connection) ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ;
    }

    /**
     * PostgreSQL does so by itself. H2, which otherwise puts a result together first, must do so only where the whole transaction reads as of one moment:
     * else it takes a query for finished when it has begun, and gives the space away of what is still to be read.
     */
    private static void giveRowsAsTheyAreFound(Connection connection, boolean whether) throws SQLException {
        if (embedded(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution " + (whether ? 1 : 0));
            }
        }
    }

    private static boolean embedded(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }
}
