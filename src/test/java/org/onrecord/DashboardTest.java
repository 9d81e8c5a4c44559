package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.asRita;
import static org.onrecord.support.Record.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Metrics;

/** The dashboard for Grafana asks for what the service really tells; for the disk, too, of which it tells with the embedded database only. */
@BehaviourTest
@DisabledIfSystemProperty(named = "quarkus.test.profile", matches = ".*postgresql.*")
class DashboardTest {
    /** Labels that are no metric's own: Prometheus adds the first. */
    private static final Set<String> OTHERS_LABELS = Set.of("instance");
    private static final Pattern LABELS = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"");
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern SELECTOR = Pattern.compile("([a-z]\\w+)\\{([^}]*)\\}");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*+(?!\\s*\\()");

    private final JsonNode dashboard;
    private final List<String> queries = new ArrayList<>();

    DashboardTest() throws IOException {
        dashboard = new ObjectMapper().readTree(Path.of("src/main/grafana/onrecord.json").toFile());
        dashboard.at("/panels").forEach(panel -> panel.path("targets").forEach(target -> queries.add(target.path("expr").asText())));
    }

    @Test
    void allThatItAsksForIsThere() {
        record(saying("Yes"));
        asRita().body("{}").post("/statements").then().statusCode(403);
        Set<String> samples = Metrics.all().keySet();
        Set<String> names = samples.stream().map(sample -> sample.replaceFirst("\\{.*", "")).collect(Collectors.toSet());

        assertTrue(queries.size() > 15, queries::toString);
        for (String query : queries) {
            List<String> selected = SELECTOR.matcher(query).results().map(selector -> selector.group(1)).toList();
            assertEquals(Set.of(), without(names, selected.stream()), query);
            assertEquals(Set.of(), without(labels(samples, selected), used(query)), query);
            assertEquals(List.of(), NAME.matcher(SELECTOR.matcher(GROUPING.matcher(query).replaceAll("")).replaceAll("")
                    .replaceAll("\\[[^]]*]", "")).results().map(MatchResult::group).toList(),
                    "Each metric should be chosen by labels: " + query);
        }
    }

    @Test
    void itCanBeTakenIntoAnyGrafana() {
        assertTrue(dashboard.path("schemaVersion").asInt() >= 39, "of Grafana 11");
        assertEquals("datasource", dashboard.at("/templating/list/0/type").asText());
        assertTrue(dashboard.findValues("datasource").stream().allMatch(source -> source.path("uid").asText().equals("${datasource}")));
        List<String> ids = dashboard.at("/panels").findValuesAsText("id");
        assertEquals(ids.size(), Set.copyOf(ids).size());
    }

    private static Set<String> without(Set<String> known, Stream<String> some) {
        Set<String> unknown = some.collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(known);
        unknown.removeAll(OTHERS_LABELS);
        return unknown;
    }

    private static Set<String> labels(Set<String> samples, List<String> metrics) {
        return samples.stream().filter(sample -> metrics.contains(sample.replaceFirst("\\{.*", "")))
                .flatMap(sample -> LABELS.matcher(sample).results()).map(label -> label.group(1)).collect(Collectors.toSet());
    }

    private static Stream<String> used(String query) {
        return Stream.concat(LABELS.matcher(query).results().map(label -> label.group(1)),
                GROUPING.matcher(query).results().flatMap(grouping -> Stream.of(grouping.group(1).split(",\\s*"))));
    }
}
