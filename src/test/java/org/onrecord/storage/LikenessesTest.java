package org.onrecord.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;

/** A record that was begun before speakers and claims were compared. */
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
                insert into "former".alias (id, speaker_id, name, folded_name, starts, ends) values
                  (1, 8, 'D.J.T.', 'd.j.t.', timestamp with time zone '2020-01-01 00:00:00Z', timestamp with time zone '2021-01-01 00:00:00Z');
                insert into "former".speaker_same_as (speaker_id, url) values (7, 'HTTPS://A.example/');
                insert into "former".claim (id, slug, text, folded_text) values (3, 'plant', 'A Plant!', 'a plant!')""");

        migration().javaMigrations(new V2_1__Likenesses()).load().migrate();

        assertEquals(List.of("7 NAME donald trump", "7 NAME potus", "7 SAME_AS a.example", "8 NAME djt", "8 NAME donald trump"),
                lines("select speaker_id, reason, likeness from \"former\".likeness order by 1, 2, 3"));
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
                lines.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
            }
        }
        return lines;
    }
}
