package org.onrecord.storage;

import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Makes room for what {@link V9__Folded} computes. It names its interface once more, for Quarkus looks for that and does not see it through the base
 * class.
 */
public class V2_1__Likenesses extends BaseJavaMigration implements JavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("update claim set likeness = ''");
            statement.execute("alter table claim alter column likeness set not null");
        }
    }
}
