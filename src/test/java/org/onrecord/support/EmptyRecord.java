package org.onrecord.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import javax.sql.DataSource;

import org.onrecord.changeset.LastChangeset;
import org.onrecord.statement.StatementIndex;

/** Empties the record before each test, so that none sees what another wrote. */
public class EmptyRecord implements QuarkusTestBeforeEachCallback {
    private static final List<String> CHILDREN_FIRST = List.of("link", "hop", "appearance", "statement_version", "document",
            "former_claim_slug", "claim", "affiliation", "alias", "speaker_same_as", "likeness", "former_speaker_slug", "speaker",
            "draft_outcome", "remembered_answer", "imported_row", "import_error", "import_difference", "import", "curation", "former_state",
            "seal",
            "changeset");

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        now();
    }

    public static void now() {
        try (Connection connection = Arc.container().instance(DataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : CHILDREN_FIRST) {
                statement.execute("delete from " + table);
            }
            statement.execute("update changeset_head set number = 0, at = timestamp with time zone '0001-01-01 00:00:00+00:00'");
            Arc.container().instance(LastChangeset.class).get().look();
            Arc.container().instance(StatementIndex.class).get().follow(Duration.ofSeconds(10));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
