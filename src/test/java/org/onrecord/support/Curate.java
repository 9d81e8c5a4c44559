package org.onrecord.support;

import static io.restassured.RestAssured.given;
import static org.onrecord.support.Record.asAlice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Speakers and claims as editors curate them, over HTTP. */
public final class Curate {
    /** Whatever shows speakers or claims, beside each of them. */
    private static final List<String> READS = List.of("/statements?limit=1000&retracted=include", "/statements?limit=1000&asOf=3",
            "/statements?limit=1000&format=csv", "/statistics?by=speaker,stance", "/statistics?by=publisher&period=month",
            "/statistics?by=via",
            "/statistics?by=claim,speaker", "/speakers?limit=1000&count=exact", "/speakers?limit=1000&format=csv",
            "/claims?limit=1000&count=exact",
            "/claims?limit=1000&format=jsonld", "/documents?limit=1000");

    private Curate() {
    }

    /** @param path of a speaker or a claim */
    public static Response merge(String path, String into) {
        return asAlice().queryParam("reason", "one and the same").body(Map.of("into", into)).post(path + "/merge");
    }

    public static Response unmerge(String path) {
        return asAlice().queryParam("reason", "two after all").post(path + "/unmerge");
    }

    /** Replaces the current state, whatever it is. */
    public static Response replace(String path, Map<String, Object> state) {
        return asAlice().queryParam("reason", "known better").header("If-Match", etag(path)).body(state).put(path);
    }

    public static String etag(String path) {
        return given().get(path).then().statusCode(200).extract().header("ETag");
    }

    public static ValidatableResponse redirected(String path) {
        return given().redirects().follow(false).get(path).then().statusCode(308);
    }

    /** All that can be read of the record, by paths, without the numbers of changesets that lists show. */
    public static Map<String, String> everything(String... more) {
        List<String> paths = new ArrayList<>(READS);
        paths.addAll(List.of(more));
        for (String list : List.of("speakers", "claims", "documents")) {
            given().get("/" + list + "?limit=1000").jsonPath().getList("items.id", String.class)
                    .forEach(id -> paths.add("/" + list + "/" + id));
        }
        for (String id : given().get("/statements?limit=1000&retracted=include").jsonPath().getList("items.id", String.class)) {
            paths.addAll(List.of("/statements/" + id, "/statements/" + id + "/thread", "/statements/" + id + "/history"));
        }
        return paths.stream().collect(Collectors.toMap(Function.identity(), Curate::read, (one, other) -> one, TreeMap::new));
    }

    private static String read(String path) {
        return given().urlEncodingEnabled(false).get(path).then().statusCode(200).extract().asString().replaceFirst(",\"changeset\":\\d+}$",
                "}");
    }
}
