package org.onrecord.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.record;

import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;

@BehaviourTest
class ThreadTest {
    @Test
    void aThreadHasWhatAStatementAnswersAndWhatAnswersIt() {
        String allegation = record(saying("allegation").on("2023-02-05"));
        String denial = record(saying("denial").linked("denies", allegation));
        String insistence = record(saying("insistence").on("2023-02-07").linked("denies", denial).linked("repeats", allegation));
        record(saying("comment").on("2023-02-08").linked("responds-to", insistence));

        given().get("/statements/" + denial + "/thread").then().statusCode(200)
                .body("statement.text", equalTo("denial"))
                .body("answers.link", contains("denies")).body("answers.statement.text", contains("allegation"))
                .body("answeredBy.link", contains("denies")).body("answeredBy.statement.text", contains("insistence"))
                .body("answeredBy[0].answeredBy.link", contains("responds-to"))
                .body("answeredBy[0].answeredBy.statement.text", contains("comment"))
                .body("truncated", equalTo(false));
        given().get("/statements/" + allegation + "/thread").then().statusCode(200)
                .body("answers", hasSize(0)).body("answeredBy.statement.text", contains("denial", "insistence"));
    }

    @Test
    void statementsThatAnswerEachOtherStandInTheThreadOnce() {
        String first = record(saying("first"));
        String second = record(saying("second").linked("denies", first));
        correct(first, saying("first").linked("denies", second));

        given().get("/statements/" + first + "/thread").then().statusCode(200)
                .body("answers.statement.text", contains("second")).body("answers[0].answers", equalTo(null))
                .body("answeredBy.statement.text", contains("second"));
    }

    @Test
    void aThreadCanBeReadAsOfAChangeset() {
        String allegation = record(saying("allegation"));
        record(saying("denial").linked("denies", allegation));

        given().get("/statements/" + allegation + "/thread?asOf=1").then().statusCode(200).body("answeredBy", hasSize(0));
        given().get("/statements/" + allegation + "/thread?asOf=0").then().statusCode(404);
    }
}
