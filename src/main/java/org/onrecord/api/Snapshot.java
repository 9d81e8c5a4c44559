package org.onrecord.api;

import java.sql.Connection;
import java.sql.SQLException;

import org.hibernate.StatelessSession;

/** Lets a transaction read all tables as of one moment, whatever is written meanwhile. */
public final class Snapshot {
    private Snapshot() {
    }

    /** To be called before anything is read. */
    public static void begin(StatelessSession session) {
        session.doWork(connection -> connection.setTransactionIsolation(level(connection)));
    }

    /** With REPEATABLE READ, H2 keeps what a table holds when it is first read, and only with it what refers to it; PostgreSQL keeps all. */
    private static int level(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2")
                ? Connection.TRANSACTION_SERIALIZABLE
                : Connection.TRANSACTION_REPEATABLE_READ;
    }
}
