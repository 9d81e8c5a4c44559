package org.onrecord.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes the rows of a table batch by batch, for migrations that compute something of each. */
final class Batches {
    private static final int BATCH_SIZE = 1000;

    private final Connection connection;

    Batches(Connection connection) {
        this.connection = connection;
    }

    interface Work {
        void on(List<Object[]> rows) throws SQLException;
    }

    interface Arguments {
        Object[] of(Object[] row);
    }

    /**
     * @param select has the key as its first column
     * @param before less than all keys
     */
    void each(String select, Object before, Work work) throws SQLException {
        String sql = select + " where id > ? order by id fetch first " + BATCH_SIZE + " rows only";
        for (List<Object[]> rows = read(sql, before); !rows.isEmpty(); rows = read(sql, rows.get(rows.size() - 1)[0])) {
            work.on(rows);
        }
    }

    void update(String sql, List<Object[]> rows, Arguments arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, arguments.of(row));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    List<Object[]> read(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            List<Object[]> read = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Object[] row = new Object[rows.getMetaData().getColumnCount()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = rows.getObject(i + 1);
                    }
                    read.add(row);
                }
            }
            return read;
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
