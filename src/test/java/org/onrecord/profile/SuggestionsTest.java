package org.onrecord.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.record;

import java.util.List;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.onrecord.support.BehaviourTest;

@BehaviourTest
class SuggestionsTest {
    private static ValidatableResponse ask(String typed, String kinds) {
        return given().queryParam("q", typed).queryParam("kind", kinds).get("/suggestions").then().statusCode(200);
    }

    private static List<String> ids(String typed, String kinds) {
        return ask(typed, kinds).extract().path("items.id");
    }

    @Test
    void completesWhatSpeakersAreCalled() {
        record(saying("a").by(Map.of("name", "Mol\u00e9 Quarrel", "kind", "person", "aliases", List.of(Map.of("name", "The Heron")))));
        record(saying("b").by(Map.of("name", "Union (Quarrel & Sons)", "kind", "organization")));
        record(saying("c").by(Map.of("anonymous", "a quarrelsome source")));

        assertEquals(List.of("mole-quarrel", "union-quarrel-sons"), ids("quar", "speaker"));
        assertEquals(List.of("mole-quarrel"), ids("MOLE quarr", "speaker"));
        assertEquals(List.of("mole-quarrel"), ids("quarrel mol", "speaker"));
        assertEquals(List.of(), ids("uarrel", "speaker"));
        ask("her", "speaker").body("items[0].name", equalTo("Mol\u00e9 Quarrel")).body("items[0].detail", equalTo("The Heron, person"));
    }

    @Test
    void showsWhatStandsForWhatIsMerged() {
        record(saying("a").by("Zephyr Ltd").about(Map.of("id", "zephyr-sank", "text", "The Zephyr sank")));
        record(saying("b").by("Zephyr Limited").about(Map.of("id", "zephyr-went-down", "text", "The ship Zephyr went down")));
        merge("/speakers/zephyr-ltd", "zephyr-limited");
        merge("/claims/zephyr-sank", "zephyr-went-down");

        assertEquals(List.of("zephyr-limited"), ids("zeph", "speaker"));
        ask("sank", "claim").body("items.id", equalTo(List.of("zephyr-went-down"))).body("items[0].detail", equalTo("The Zephyr sank"));
    }

    @Test
    void completesTitlesAndPublishers() {
        record(saying("a").by("Ober Dale").in("url", "https://ober.example/1").in("title", "\u201cNever\u201d: Oberdale speaks")
                .in("publisher", "Oberdale Courier").in("published", "2023-02-06"));
        record(saying("b").by("Oberdale Council").in("url", "https://ober.example/2"));

        ask("ober", "document").body("items.name", equalTo(List.of("\u201cNever\u201d: Oberdale speaks")))
                .body("items[0].detail", equalTo("Oberdale Courier, 2023-02-06"));
        assertEquals(1, ids("never", "document").size());
        assertEquals(List.of("oberdale-courier"), ids("oberdale", "publisher"));
        assertEquals(List.of("publisher", "document"), ask("oberd", "publisher,document").extract().path("items.kind"));
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        given().get("/suggestions").then().statusCode(400).body("errors[0].parameter", equalTo("q"));
        given().get("/suggestions?q=a&kind=person").then().statusCode(400).body("errors[0].detail",
                equalTo("should be one of speaker, claim, document, publisher"));
        given().get("/suggestions?q=a&limit=1001").then().statusCode(400).body("errors[0].parameter", equalTo("limit"));
        ask("%", "speaker").body("items", equalTo(List.of()));
    }
}
