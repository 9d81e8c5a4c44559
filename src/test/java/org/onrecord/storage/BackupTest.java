package org.onrecord.storage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asAlice;
import static org.onrecord.support.Record.asRoot;
import static org.onrecord.support.Record.record;

import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.TestDatabase;

@BehaviourTest
class BackupTest {
    @Test
    void aBackupIsMadeAndReadBackOrItSaysWhatMakesOne() {
        record(saying("x"));
        record(saying("y"));
        if (TestDatabase.postgresql()) {
            asRoot().post("/admin/backup").then().statusCode(501).contentType("application/problem+json").body("detail",
                    containsString("pg_dump"));
        } else {
            asRoot().post("/admin/backup").then().statusCode(201).body("changeset", equalTo(2))
                    .body("name", matchesPattern("onrecord-2-\\d{8}T\\d{6}\\.\\d{3}Z\\.zip"))
                    .body("sha256", matchesPattern("[0-9a-f]{64}"));
        }
    }

    @Test
    void onlyAdministratorsMakeOne() {
        asAlice().post("/admin/backup").then().statusCode(403).contentType("application/problem+json");
        given().post("/admin/backup").then().statusCode(401);
        asRoot().get("/admin/backup").then().statusCode(405).header("Allow", equalTo("OPTIONS, POST"));
    }
}
