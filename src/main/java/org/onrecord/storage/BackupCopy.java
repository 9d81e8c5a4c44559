package org.onrecord.storage;

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
record BackupCopy(Path file) {
    private static final String TABLES = "select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'";

    /** @return the number of its last changeset */
    long readBack() throws IOException, SQLException {
        Path directory = Files.createTempDirectory(file.getParent(), "reading");
        try {
            Restore.execute(file.toString(), directory.toString(), "onrecord");
            try (Connection connection = DriverManager
                    .getConnection("jdbc:h2:retry:" + directory + "/onrecord;IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1");
                    Statement statement = connection.createStatement()) {
                for (String table : tables(statement)) {
                    readAll(statement, table);
                }
                return Integrity.lastChangeset(statement)
                        .orElseThrow(() -> new SQLException("The copy should have the changesets from 1 to the last and has not"));
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
}
