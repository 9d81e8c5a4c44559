package org.onrecord.changeset;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.support.BehaviourTest;

/** Whoever changes the database by himself is found out. */
@BehaviourTest
class SealsTest {
    @Inject
    AgroalDataSource database;

    private String corrected;

    @BeforeEach
    void fill() {
        corrected = record(saying("first").by(Map.of("name", "Agency", "kind", "outlet", "aliases", List.of("The Agency"), "sameAs",
                List.of("https://agency.example/"), "affiliations", List.of(Map.of("organization", "Council", "role", "outlet"))))
                .about(Map.of("id", "a-claim", "text", "A claim")).in("url", "https://news.example/1").via("Relay"));
        correct(corrected, saying("second").by("Agency").linked("denies", record(saying("other"))));
        retract(record(saying("third")));
    }

    private ValidatableResponse verify() {
        return given().get("/changes/verify").then().statusCode(200);
    }

    private void alter(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void eachChangesetHasAHashOfWhatItWroteAndOfTheOneBefore() {
        String first = get("/changes/1").getString("hash");
        given().get("/changes/1").then().body("hash", matchesPattern("[0-9a-f]{64}")).body("statements", contains(corrected));
        assertNotEquals(first, get("/changes/2").getString("hash"));
        assertEquals(get("/changes?limit=1000").getList("items.hash").get(4), get("/changes/verify").getString("hash"));
        verify().body("intact", equalTo(true)).body("alterations", equalTo(0)).body("changeset", equalTo(5));
        for (String unknown : List.of("0", "6", "x", "99999999999999999999")) {
            given().get("/changes/" + unknown).then().statusCode(404).body("detail", containsString("the last is 5"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "update statement_version set text = 'firsT' where text = 'first' | statement | is not what was written",
            "update statement_version set retracted = false where retracted | statement | is not what was written",
            "update statement_version set purged = 4 where text = 'first' | statement | is said to be purged by changeset 4, which did not purge it",
            "update statement_version set valid_until = 4 where text = 'first' | statement | does not end where the next one begins",
            "update appearance set printed_name = 'x' where id = (select min(id) from appearance) | statement | is not what was written",
            "delete from link | statement | is not what was written",
            "update hop set verb = 'said' | statement | is not what was written",
            "update speaker set name = 'agency' where slug = 'agency' | speaker | is not what that changeset left",
            "update alias set name = 'the Agency' | speaker | is not what that changeset left",
            "update affiliation set role = 'organ' | speaker | is not what that changeset left",
            "delete from speaker_same_as | speaker | is not what that changeset left",
            "update claim set negation = 'No claim' where slug = 'a-claim' | claim | is not what that changeset left",
            "update document set title = 'x' where url = 'https://news.example/1' | document | is not what that changeset left",
            "update document set revision = 2 where url = 'https://news.example/1' | document | is not what that changeset left",
            "update changeset set author = 'mallory' where number = 2 | changeset | is not what its hash was made of, or not behind the changeset that it followed",
            "update changeset set at = timestamp with time zone '2020-01-01 00:00:00Z' where number = 2 | changeset | is not what its hash was made of, or not behind the changeset that it followed"})
    void whatWasAlteredIsNamed(String sql, String subject, String detail) throws SQLException {
        alter(sql);
        verify().body("intact", equalTo(false)).body("alterations", equalTo(1)).body("altered", hasSize(1))
                .body("altered[0].subject", equalTo(subject)).body("altered[0].detail", equalTo(detail));
    }

    @Test
    void whoeverAltersTheDigestTooBreaksTheChain() throws SQLException {
        alter("update statement_version set digest = '" + "0".repeat(64) + "' where text = 'first'");
        verify().body("altered.subject", contains("changeset", "statement")).body("altered[0].id", equalTo("1"))
                .body("altered[1].id", equalTo(corrected)).body("altered[1].version", equalTo(1));
    }
}
