package org.onrecord.storage;

import java.sql.SQLException;
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
    @Override
    public void migrate(Context context) throws SQLException {
        Batches batches = new Batches(context.getConnection());
        batches.each("select id, url from document", new UUID(0, 0),
                rows -> batches.update("update document set url_identity = ?, likeness = ? where id = ?",
                        rows.stream().filter(row -> row[1] != null).toList(), row -> {
                            String identity = AddressIdentity.of((String) row[1]);
                            return new Object[]{identity, AddressLikeness.of(identity), row[0]};
                        }));
    }
}
