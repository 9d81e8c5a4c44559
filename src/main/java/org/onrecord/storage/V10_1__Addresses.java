package org.onrecord.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.UUID;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.onrecord.text.AddressIdentity;
import org.onrecord.text.AddressLikeness;

/**
 * Computes for the documents on record what V10 keeps of their addresses; from then on it is computed as they are written. It names its interface once
 * more, for Quarkus looks for that and does not see it through the base class.
 */
public class V10_1__Addresses extends BaseJavaMigration implements JavaMigration {
    private static final int AT_ONCE = 1000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Override
    public void migrate(Context context) throws SQLException {
        for (UUID key = BEFORE_ALL; key != null;) {
            key = addresses(key, context.getConnection());
        }
    }

    /** Those of some documents behind one; answers the last of them, or {@code null} where there are no more. */
    private static UUID addresses(UUID behind, Connection connection) throws SQLException {
        TreeMap<UUID, String> urls = new TreeMap<>();
        UUID last = null;
        try (PreparedStatement query = connection
                .prepareStatement("select id, url from document where id > ? order by id fetch first " + AT_ONCE + " rows only")) {
            query.setObject(1, behind);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    last = rows.getObject(1, UUID.class);
                    if (rows.getString(2) != null) {
                        urls.put(last, rows.getString(2));
                    }
                }
            }
        }
        try (PreparedStatement update = connection.prepareStatement("update document set url_identity = ?, likeness = ? where id = ?")) {
            for (var document : urls.entrySet()) {
                String identity = AddressIdentity.of(document.getValue());
                update.setString(1, identity);
                update.setString(2, AddressLikeness.of(identity));
                update.setObject(3, document.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
        return last;
    }
}
