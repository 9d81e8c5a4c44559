package org.onrecord.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.onrecord.text.Resemblance;
import org.onrecord.text.Slug;

/**
 * Computes for the speakers and claims on record what V2 keeps of them; from then on it is computed as they are written. It names its interface
 * once more, for Quarkus looks for that and does not see it through the base class.
 */
public class V2_1__Likenesses extends BaseJavaMigration implements JavaMigration {
    private static final int AT_ONCE = 1000;
    /** Hibernate takes ids from below the number that a sequence gives. */
    private static final int INCREMENT = 50;

    private Connection connection;
    private long last;

    @Override
    public void migrate(Context context) throws SQLException {
        connection = context.getConnection();
        for (Long key = 0L; key != null;) {
            key = speakers(key);
        }
        for (Long key = 0L; key != null;) {
            key = claims(key);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter sequence likeness_seq restart with " + (last + INCREMENT));
            statement.execute("alter table claim alter column likeness set not null");
        }
    }

    /** Those of some speakers behind one; answers the last of them, or {@code null} where there are no more. */
    private Long speakers(long behind) throws SQLException {
        TreeMap<Long, Set<String>> names = new TreeMap<>();
        read("select id, name, slug from speaker where id > ? and (kind is null or kind <> 'ANONYMOUS') order by id fetch first " + AT_ONCE
                + " rows only", rows -> {
                    Set<String> called = names.computeIfAbsent(rows.getLong(1), key -> new LinkedHashSet<>());
                    called.add(Resemblance.ofName(rows.getString(2)));
                    if (!Slug.ofSeries(rows.getString(3), rows.getString(2))) {
                        called.add(Resemblance.ofName(rows.getString(3)));
                    }
                }, behind);
        if (names.isEmpty()) {
            return null;
        }
        read("select speaker_id, name from alias where speaker_id between ? and ?",
                rows -> names.getOrDefault(rows.getLong(1), new LinkedHashSet<>()).add(Resemblance.ofName(rows.getString(2))),
                names.firstKey(), names.lastKey());
        TreeMap<Long, Set<String>> addresses = new TreeMap<>();
        read("select speaker_id, url from speaker_same_as where speaker_id between ? and ?",
                rows -> addresses.computeIfAbsent(rows.getLong(1), key -> new LinkedHashSet<>())
                        .add(Resemblance.ofAddress(rows.getString(2))),
                names.firstKey(), names.lastKey());
        insert("NAME", names);
        insert("SAME_AS", addresses);
        return names.lastKey();
    }

    private void insert(String reason, Map<Long, Set<String>> likenesses) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("insert into likeness (id, speaker_id, standing_id, reason, likeness) values (?, ?, ?, ?, ?)")) {
            for (Map.Entry<Long, Set<String>> speaker : likenesses.entrySet()) {
                for (String likeness : speaker.getValue()) {
                    insert.setLong(1, ++last);
                    insert.setLong(2, speaker.getKey());
                    insert.setLong(3, speaker.getKey());
                    insert.setString(4, reason);
                    insert.setString(5, likeness);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private Long claims(long behind) throws SQLException {
        TreeMap<Long, String> texts = new TreeMap<>();
        read("select id, text from claim where id > ? order by id fetch first " + AT_ONCE + " rows only",
                rows -> texts.put(rows.getLong(1), Resemblance.ofText(rows.getString(2))), behind);
        try (PreparedStatement update = connection.prepareStatement("update claim set likeness = ? where id = ?")) {
            for (Map.Entry<Long, String> claim : texts.entrySet()) {
                update.setString(1, claim.getValue());
                update.setLong(2, claim.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
        return texts.isEmpty() ? null : texts.lastKey();
    }

    private interface Row {
        void read(ResultSet rows) throws SQLException;
    }

    private void read(String sql, Row row, long... bounds) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < bounds.length; i++) {
                query.setLong(i + 1, bounds[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        }
    }
}
