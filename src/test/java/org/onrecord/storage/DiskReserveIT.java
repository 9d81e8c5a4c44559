package org.onrecord.storage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Draft.saying;

import java.nio.file.Path;
import java.util.Map;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Metrics;
import org.onrecord.support.Program;

/** The packaged program where the disk has less room than writes are to leave free. */
class DiskReserveIT {
    @TempDir
    Path directory;

    @Test
    void writesAreRefusedAndReadsGoOnAndItSaysSo() throws Exception {
        try (Program program = Program.start(directory,
                Map.of("ONRECORD_SEEDS", "none", "ONRECORD_TOKENS", "ann=a-token-for-ann", "ONRECORD_DISK_RESERVE", "1000000G"))) {
            given().header("Authorization", "Bearer a-token-for-ann").contentType(ContentType.JSON).body(saying("x").json())
                    .post(program.url() + "/statements").then().statusCode(507).body("type", endsWith(":insufficient-storage"));
            given().get(program.url() + "/statements").then().statusCode(200).body("changeset", equalTo(0));
            given().get(program.url() + "/q/health/ready").then().statusCode(200).body("status", equalTo("UP"))
                    .body("checks.find { it.name == 'Room on the disk' }.data.writes", equalTo("refused"));
            assertEquals(1, Metrics.all(program.url())
                    .get("onrecord_problems_total{request=\"write\",status=\"507\",type=\"insufficient-storage\"}"));
        }
    }
}
