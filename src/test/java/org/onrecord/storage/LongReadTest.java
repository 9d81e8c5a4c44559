package org.onrecord.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the configured URL, what a query has found stays there however long it is read, though all of it is written anew meanwhile. */
class LongReadTest {
    private static final int ROWS = 60_000;
    private static final int PAUSE_EACH = 100;
    private static final int MILLIS = 10;

    @TempDir
    Path directory;
    private String url;

    @BeforeEach
    void url() throws IOException {
        Properties properties = new Properties();
        try (InputStream configured = getClass().getResourceAsStream("/application.properties")) {
            properties.load(configured);
        }
        // What is cached is not read.
        url = properties.getProperty("quarkus.datasource.jdbc.url").replace("${onrecord.data}", directory.toString()) + ";CACHE_SIZE=500";
    }

    @Test
    void aQueryIsReadToItsEnd() throws SQLException, InterruptedException, ExecutionException {
        try (Connection reading = connect(); Connection writing = connect()) {
            fill(writing);
            AtomicBoolean read = new AtomicBoolean();
            CompletableFuture<Void> writes = CompletableFuture.runAsync(() -> rewrite(writing, read));
            try {
                assertEquals(ROWS, readSlowly(reading));
            } finally {
                read.set(true);
                writes.get();
            }
        }
    }

    private Connection connect() throws SQLException {
        return new EmbeddedDriver().connect(url, new Properties());
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement table = connection.createStatement()) {
            table.execute("create table numbered (number int primary key, text varchar)");
            table.execute("insert into numbered select x, repeat('before ', 30) from system_range(0, " + (ROWS - 1) + ")");
        }
    }

    private static int readSlowly(Connection connection) throws SQLException, InterruptedException {
        int rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("select text from numbered")) {
            while (all.next()) {
                rows++;
                if (rows % PAUSE_EACH == 0) {
                    Thread.sleep(MILLIS);
                }
            }
        }
        return rows;
    }

    private static void rewrite(Connection connection, AtomicBoolean stop) {
        try (PreparedStatement row = connection.prepareStatement("update numbered set text = repeat('after ', 30) where number = ?")) {
            for (int i = 0; !stop.get(); i++) {
                row.setInt(1, i * 31 % ROWS);
                row.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
