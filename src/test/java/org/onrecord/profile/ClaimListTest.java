package org.onrecord.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.get;
import static org.onrecord.support.Record.list;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.onrecord.date.EdtfDate;
import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;

/** Lists of claims, against a model that looks at every statement. */
@BehaviourTest
class ClaimListTest {
    private static final long SEED = Long.getLong("onrecord.test.seed", 20230206L);
    private static final int WRITES = 60;
    private static final List<String> STATUSES = List.of("unanswered", "undisputed", "disputed", "denied", "withdrawn");
    private static final List<String> STANCES = List.of("denial", "allegation", "reaction");
    private static final List<String> SPEAKERS = List.of("Ann", "Ben", "Cat");
    private static final List<String> DATES = List.of("2023-02-06", "2023-02", "2022-12-30/2023-01-02", "../2023-01",
            "2023-02-06T12:00:00Z",
            "2023-01-15", "2023-03-01T08:30:00Z");
    private static final List<String> SORTS = List.of("id", "text", "status", "first", "latency", "statements");

    private final Random random = new Random(SEED);
    /** The claims in the order in which they were recorded. */
    private final List<String> claims = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    /** Those who have spoken. */
    private final List<String> speakers = new ArrayList<>(List.of("Ann"));
    private boolean merged;

    /** A statement as the service lists it. */
    private record Said(String id, String claim, String speaker, String stance, EdtfDate date, boolean stands) {
        Instant earliest() {
            return date.earliest();
        }

        boolean dated() {
            return !date.earliest().equals(EdtfDate.OPEN_START);
        }
    }

    /** A claim, what stands of what was said on it, and its record as it is shown without a filter. */
    private record Model(String id, int place, List<Said> stand, Map<String, Object> shown) {
        /** {@code null} where there is none. */
        Instant first() {
            return stand.stream().filter(Said::dated).map(Said::earliest).min(Comparator.naturalOrder()).orElse(null);
        }

        Duration latency(String bound) {
            Map<?, ?> latency = (Map<?, ?>) shown.get("denialLatency");
            return latency == null ? null : Duration.parse((String) latency.get(bound));
        }
    }

    @Test
    void everyFilterAndOrderFindsWhatAReaderOfAllStatementsWouldFind() {
        int found = 0;
        for (int i = 0; i < WRITES; i++) {
            write(i);
            if (i == WRITES / 2) {
                merge("/speakers/cat", "ben").then().statusCode(200);
                merge("/claims/claim-1", "claim-0").then().statusCode(200);
                merged = true;
            } else if (i == WRITES * 3 / 4) {
                unmerge("/speakers/cat").then().statusCode(200);
                unmerge("/claims/claim-1").then().statusCode(200);
                merged = false;
            }
            found += check(i);
        }
        assertTrue(found > WRITES / 2, "The filters should find something: " + found);
    }

    private void write(int i) {
        int what = i < 8 ? 0 : random.nextInt(6);
        if (what == 5) {
            retract(statements.remove(random.nextInt(statements.size())));
            return;
        }
        String claim = "claim " + random.nextInt(6);
        String speaker = i == 0 ? "Ann" : pick(SPEAKERS);
        if (!speakers.contains(speaker)) {
            speakers.add(speaker);
        }
        Draft draft = saying("Statement " + i).by(speaker).stance(pick(STANCES)).on(pick(DATES)).about(Map.of("text", claim));
        if (what > 1) {
            draft.linked(pick(List.of("corrects", "retracts", "confirms", "denies")), pick(statements));
        }
        statements.add(record(draft));
        String slug = claim.replace(' ', '-');
        if (!claims.contains(slug)) {
            claims.add(slug);
        }
    }

    private List<Model> model() {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        list("limit", 1000, "sort", "recorded").extract().jsonPath().<Map<String, Object>>getList("items")
                .forEach(item -> all.put((String) item.get("id"), item));
        Set<String> withdrawn = all.values().stream().flatMap(item -> maps(item.get("links")).stream()
                .filter(link -> Set.of("corrects", "retracts").contains(link.get("type"))).map(link -> all.get(link.get("statement")))
                .filter(target -> target != null && id(target, "speaker").equals(id(item, "speaker"))))
                .map(target -> (String) target.get("id")).collect(Collectors.toSet());
        List<Said> said = all.values().stream().map(item -> new Said((String) item.get("id"), id(item, "claim"), id(item, "speaker"),
                (String) item.get("stance"), EdtfDate.valueOf((String) item.get("date")), !withdrawn.contains((String) item.get("id"))))
                .toList();
        all.values()
                .forEach(item -> assertEquals(withdrawn.contains((String) item.get("id")), item.containsKey("withdrawn"), item.toString()));
        return get("/claims?limit=1000").<Map<String, Object>>getList("items").stream()
                .map(shown -> new Model((String) shown.get("id"), claims.indexOf(shown.get("id")),
                        said.stream().filter(one -> one.claim.equals(shown.get("id")) && one.stands).toList(), shown))
                .toList();
    }

    private int check(int i) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        Predicate<Model> wanted = filter(parameters);
        String sort = (random.nextBoolean() ? "-" : "") + pick(SORTS);
        List<String> expected = model().stream().filter(wanted).sorted(order(sort)).map(Model::id).toList();
        RequestSpecification request = given().queryParam("sort", sort).queryParam("limit", 2).queryParam("count", "exact");
        parameters.forEach((name, value) -> request.queryParam(name, value instanceof List<?> some ? some.toArray() : new Object[]{value}));
        List<String> found = new ArrayList<>();
        Response page = request.get("/claims");
        for (;;) {
            page.then().log().ifValidationFails().statusCode(200);
            assertEquals(expected.size(), page.<Integer>path("total"), () -> SEED + " " + parameters);
            found.addAll(page.path("items.id"));
            if (page.path("next") == null) {
                break;
            }
            if (i % 10 == 9) {
                // Pages go on to show the record as it was.
                statements.add(record(saying("Meanwhile").by("Ann").stance(pick(STANCES)).about(Map.of("text", "claim 0"))));
                if (!claims.contains("claim-0")) {
                    claims.add("claim-0");
                }
            }
            page = given().urlEncodingEnabled(false).get(page.<String>path("next"));
        }
        assertEquals(expected, found, () -> "seed " + SEED + ", " + sort + " " + parameters);
        return found.size();
    }

    private Predicate<Model> filter(Map<String, Object> parameters) {
        Predicate<Model> wanted = model -> true;
        if (random.nextInt(3) == 0) {
            List<String> some = List.of(pick(STATUSES), pick(STATUSES));
            parameters.put("status", some);
            wanted = wanted.and(model -> some.contains(model.shown.get("status")));
        }
        Predicate<Said> said = one -> true;
        if (random.nextInt(3) == 0) {
            String speaker = pick(speakers);
            parameters.put("speaker", speaker);
            String shown = merged && speaker.equals("Cat") ? "ben" : speaker.toLowerCase(Locale.ROOT);
            said = said.and(one -> one.speaker.equals(shown));
        }
        if (random.nextInt(3) == 0) {
            String stance = pick(STANCES);
            parameters.put("stance", stance);
            said = said.and(one -> one.stance.equals(stance));
        }
        if (random.nextInt(4) == 0) {
            EdtfDate from = EdtfDate.valueOf(pick(List.of("2023-01-20", "2023", "2023-02-06")));
            parameters.put("from", from.value());
            said = said.and(one -> one.date.latest().isAfter(from.earliest()));
        }
        if (random.nextInt(4) == 0) {
            EdtfDate to = EdtfDate.valueOf(pick(List.of("2023-02-06", "2023-03")));
            parameters.put("to", to.value());
            said = said.and(one -> one.earliest().isBefore(to.latest()));
        }
        if (List.of("speaker", "stance", "from", "to").stream().anyMatch(parameters::containsKey)) {
            Predicate<Said> all = said;
            wanted = wanted.and(model -> model.stand.stream().anyMatch(all));
        }
        return wanted.and(figures(parameters));
    }

    private Predicate<Model> figures(Map<String, Object> parameters) {
        Predicate<Model> wanted = model -> true;
        if (random.nextInt(4) == 0) {
            parameters.put("firstFrom", "2023-01");
            wanted = wanted.and(model -> model.first() != null && !model.first().isBefore(Instant.parse("2023-01-01T00:00:00Z")));
        }
        if (random.nextInt(4) == 0) {
            parameters.put("firstTo", "2023-02-05");
            wanted = wanted.and(model -> model.first() != null && model.first().isBefore(Instant.parse("2023-02-06T00:00:00Z")));
        }
        if (random.nextInt(4) == 0) {
            parameters.put("minLatency", "PT1H");
            wanted = wanted.and(model -> model.latency("max") != null && model.latency("max").compareTo(Duration.ofHours(1)) >= 0);
        }
        if (random.nextInt(4) == 0) {
            parameters.put("maxLatency", "P10D");
            wanted = wanted.and(model -> model.latency("min") != null && model.latency("min").compareTo(Duration.ofDays(10)) <= 0);
        }
        if (random.nextInt(4) == 0) {
            parameters.put("minStatements", 2);
            wanted = wanted.and(model -> model.stand.size() >= 2);
        }
        if (random.nextInt(4) == 0) {
            parameters.put("maxStatements", 6);
            wanted = wanted.and(model -> model.stand.size() <= 6);
        }
        if (random.nextInt(4) == 0) {
            parameters.put("q", "CLAIM");
        }
        return wanted;
    }

    private static Comparator<Model> order(String sort) {
        boolean descending = sort.startsWith("-");
        return switch (descending ? sort.substring(1) : sort) {
            case "id", "text" -> descending ? Comparator.comparing(Model::id).reversed() : Comparator.comparing(Model::id);
            case "status" -> by(model -> STATUSES.indexOf(model.shown.get("status")), descending);
            case "first" -> by(Model::first, descending);
            case "latency" -> by(model -> model.latency("min"), descending);
            case "statements" -> by(model -> model.stand.size(), descending);
            default -> throw new IllegalArgumentException(sort);
        };
    }

    /** What has no such value comes last; of those that are alike, what was recorded first comes first. */
    private static <T extends Comparable<T>> Comparator<Model> by(Function<Model, T> value, boolean descending) {
        Comparator<T> natural = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(value, Comparator.nullsLast(natural)).thenComparing(Model::place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status=open                             | status        | unanswered, undisputed, disputed, denied, withdrawn
            stauts=denied                           | stauts        | did you mean status
            stance=doubt                            | stance        | denial
            speaker=nobody                          | speaker       | nobody
            from=yesterday                          | from          | EDTF
            from=2023&to=2022                       | to            | lies before 'from'
            firstFrom=2023&firstTo=2022             | firstTo       | firstFrom
            maxLatency=1d                           | maxLatency    | ISO 8601 duration
            maxLatency=-P1D                         | maxLatency    | negative
            minLatency=P2D&maxLatency=P1D           | maxLatency    | minLatency
            minStatements=-1                        | minStatements | whole number
            minStatements=2&maxStatements=1         | maxStatements | minStatements
            sort=date                               | sort          | latency
            """)
    void aBadParameterIsNamedWithWhatWouldBeRight(String query, String parameter, String detail) {
        given().urlEncodingEnabled(false).get("/claims?" + query).then().statusCode(400).body("errors.parameter", hasItem(parameter))
                .body("detail", containsString(detail));
    }

    @Test
    void filtersGoWithEveryFormat() {
        record(saying("It is so").by("Ann").on("2023-02-05").about(Map.of("text", "One")));
        record(saying("It is not").by("Ben").stance("denial").on("2023-02-06").about(Map.of("text", "One")));
        record(saying("It is so").by("Ann").about(Map.of("text", "Two")));

        assertEquals("""
                id,status,alleged,denied,reacted,withdrawn,text,negation,firstAlleged,firstDenied,denialLatencyMin,denialLatencyMax\r
                one,disputed,1,1,0,0,One,,2023-02-05,2023-02-06,P1D,P1D\r
                """, given().get("/claims?status=disputed&format=csv").asString());
        assertEquals(List.of("two"), get("/claims?status=unanswered&format=jsonld").getList("'@graph'.identifier"));
        assertEquals(2, given().get("/claims?speaker=Ann&status=unanswered,disputed&sort=-first&limit=all&format=ndjson").asString().lines()
                .count());
        assertTrue(given().get("/claims?speaker=Ben&stance=denial&format=txt").asString().contains("one"));
    }

    private static String id(Map<String, Object> item, String member) {
        return (String) ((Map<?, ?>) item.get(member)).get("id");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object json) {
        return (List<Map<String, Object>>) json;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
