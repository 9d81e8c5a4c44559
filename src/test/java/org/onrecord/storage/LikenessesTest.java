package org.onrecord.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;

/** A record that was begun before speakers and claims were compared, and by other rules. */
@BehaviourTest
class LikenessesTest {
    private static final String SCHEMA = "former";

    @Inject
    AgroalDataSource database;

    @Test
    void whatWasOnRecordIsComparedToo() throws SQLException {
        migration().target("1").load().migrate();
        execute("""
                insert into "former".speaker (id, slug, name, folded_name, kind) values (7, 'donald-trump', 'POTUS', 'potus', 'PERSON');
                insert into "former".speaker (id, slug, name, folded_name) values (8, 'donald-j-trump', 'Donald J. Trump', 'donald j. trump');
                insert into "former".speaker (id, slug, name, folded_name, kind) values (9, 'anonymous-x', 'X', 'x', 'ANONYMOUS');
                insert into "former".speaker (id, slug, name, folded_name) values (10, '\u00f8rn', '\u00d8rn', '\u00f8rn');
                insert into "former".speaker (id, slug, name, folded_name) values (11, 'orn', 'Orn', 'orn');
                insert into "former".document (id, url, title, folded_title) values
                  ('01a20b99-5e44-756d-b34c-30bb653144a8', null, 'Stra\u00dfe', 'stra\u00dfe'),
                  ('01a20b99-5e44-756d-b34c-30bb653144a9', 'https://a.example/', null, null);
                insert into "former".alias (id, speaker_id, name, folded_name, starts, ends) values
                  (1, 8, 'D.J.T.', 'd.j.t.', timestamp with time zone '2020-01-01 00:00:00Z', timestamp with time zone '2021-01-01 00:00:00Z');
                insert into "former".speaker_same_as (speaker_id, url) values (7, 'HTTPS://A.example/');
                insert into "former".claim (id, slug, text, folded_text) values (3, 'plant', 'A Plant!', 'a plant!')""");

        migration().target("2.1").javaMigrations(new V2_1__Likenesses()).load().migrate();
        execute("update \"former\".speaker set merged_into_id = 8, survivor_id = 8 where id = 7");
        migration().javaMigrations(new V2_1__Likenesses(), new V9__Folded()).load().migrate();

        assertEquals(List.of("7 NAME donald trump", "7 NAME potus", "7 SAME_AS a.example", "8 NAME djt", "8 NAME donald trump",
                "10 NAME orn", "11 NAME orn"),
                lines("select speaker_id, reason, likeness from \"former\".likeness order by 1, 2, 3"));
        assertEquals(List.of("7 8", "8 8", "10 10", "11 11"),
                lines("select distinct speaker_id, standing_id from \"former\".likeness order by 1"));
        assertEquals(List.of("10 orn", "11 orn"), lines("select id, folded_name from \"former\".speaker where id > 9 order by id"));
        assertEquals(List.of("strasse strasse", "null null"),
                lines("select folded_title, untraced_title from \"former\".document order by id"));
        assertEquals(List.of("3 1 a plant"), lines("select id, revision, likeness from \"former\".claim"));
    }

    private FluentConfiguration migration() {
        return Flyway.configure().dataSource(database).locations("filesystem:src/main/resources/db/migration").schemas(SCHEMA)
                .defaultSchema(SCHEMA);
    }

    private void execute(String statements) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements.split(";")) {
                statement.execute(sql);
            }
        }
    }

    private List<String> lines(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                StringJoiner line = new StringJoiner(" ");
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    line.add(rows.getString(i));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
