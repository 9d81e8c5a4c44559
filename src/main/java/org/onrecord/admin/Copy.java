package org.onrecord.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.h2.tools.Restore;

/** The packed copy of a database, which is good when every row of it can be read and its changesets are all there. */
record Copy(Path file) {
    private static final String TABLES = "select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'";
    private static final String SPINE = "select number, (select count(*) from changeset), (select coalesce(max(number), 0) from changeset) "
            + "from changeset_head";

    /** @return the number of its last changeset */
    long readBack() throws IOException, SQLException {
        Path directory = Files.createTempDirectory(file.getParent(), "reading");
        try {
            Restore.execute(file.toString(), directory.toString(), "onrecord");
            try (Connection connection = DriverManager
                    .getConnection("jdbc:h2:async:" + directory + "/onrecord;IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1");
                    Statement statement = connection.createStatement()) {
                for (String table : tables(statement)) {
                    readAll(statement, table);
                }
                return spine(statement);
            }
        } finally {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path unpacked : files.toList()) {
                    Files.delete(unpacked);
                }
            }
            Files.delete(directory);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void readAll(Statement statement, String table) throws SQLException {
        long read = 0;
        try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
                read++;
            }
        }
        try (ResultSet count = statement.executeQuery("select count(*) from \"" + table + "\"")) {
            count.next();
            if (count.getLong(1) != read) {
                throw new SQLException("Of " + count.getLong(1) + " rows of " + table + " the copy has " + read);
            }
        }
    }

    private static long spine(Statement statement) throws SQLException {
        try (ResultSet spine = statement.executeQuery(SPINE)) {
            spine.next();
            long head = spine.getLong(1);
            if (spine.getLong(2) != head || spine.getLong(3) != head) {
                throw new SQLException("The copy should have the changesets 1 to " + head + " and has not");
            }
            return head;
        }
    }
}
