package org.onrecord.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.Properties;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Tells before anything is started whether the embedded database has room, opens, and its changesets are 1, 2, 3, ... up to the last, with nothing beyond.
 * It reads the ends of indexes only; {@code /changes/verify} reads everything.
 */
public final class Integrity {
    private static final long LEAST_ROOM = 8_000_000;
    private static final String TABLE = "select 1 from information_schema.tables where table_name = 'STATEMENT_VERSION'";
    private static final String SPINE = "select number, (select count(*) from changeset), (select coalesce(min(number), 1) from changeset), "
            + "(select coalesce(max(number), 0) from changeset), (select coalesce(max(valid_from), 0) from statement_version) from changeset_head";

    private Integrity() {
    }

    /** @return why the service should not start, or {@code null} where nothing is wrong or there is no database yet */
    public static String refusal() {
        Config config = ConfigProvider.getConfig();
        Path file = config.getValue("onrecord.data", Path.class).resolve(EmbeddedDatabase.FILE);
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        if (!EmbeddedDatabase.at(url)) {
            return null;
        }
        if (room(file.getParent()) < LEAST_ROOM) {
            return "The disk of " + file.getParent() + " is full; the program needs " + LEAST_ROOM / 1_000_000 + " MB of room to start.";
        }
        if (!Files.isWritable(file)) {
            return null;
        }
        try (Connection connection = new EmbeddedDriver().connect(url, new Properties());
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                return file
                        + " holds no record. If it should, it is damaged: restore a backup. If it never did, for the first start was interrupted, "
                        + "delete it.";
            }
            return lastChangeset(statement).isPresent()
                    ? null
                    : "The changesets in " + file + " are not what was written: some are missing or too many. Restore a backup.";
        } catch (SQLException e) {
            return "The database " + file + " cannot be read; restore a backup. H2 says: " + e.getMessage().lines().findFirst().orElse("");
        }
    }

    private static long room(Path directory) {
        Path existing = directory;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing.toFile().getUsableSpace();
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet table = statement.executeQuery(TABLE)) {
            return table.next();
        }
    }

    /** The number of the last changeset; empty where they are not 1, 2, 3, ... up to it, or something lies beyond. */
    static OptionalLong lastChangeset(Statement statement) throws SQLException {
        try (ResultSet spine = statement.executeQuery(SPINE)) {
            if (!spine.next()) {
                return OptionalLong.empty();
            }
            long head = spine.getLong(1);
            return spine.getLong(2) == head && spine.getLong(3) == 1 && spine.getLong(4) == head && spine.getLong(5) <= head
                    ? OptionalLong.of(head)
                    : OptionalLong.empty();
        }
    }
}
