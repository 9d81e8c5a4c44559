package org.onrecord;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.onrecord.support.Command;
import org.onrecord.support.Program;
import org.onrecord.web.docs.Example;

/**
 * The documentation is true: the commands of README.md and of each page of src/site are run in one shell, in their order, against a program that has just
 * started, and must print what the page says they print.
 */
class ReadmeIT {
    private static final Path README = Path.of("README.md");
    private static final Path SITE = Path.of("src/site");
    private static final Path API = SITE.resolve("api.md");
    private static final String ADDRESS = "localhost:8080";
    private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\n(\\$ .*?)^```");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final String NEXT = "--- next ---";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("pages")
    void everyExampleAnswersWhatThePageSays(Path page) throws Exception {
        assumeTrue(Command.run(directory, "curl", "--version").succeeded(),
                "SKIPPED: the examples of " + page + " are not tried, for there is no curl here");
        List<Example> examples = examples(page);
        try (Program program = start()) {
            String address = program.url().substring("http://".length());
            StringBuilder script = new StringBuilder();
            for (Example example : examples) {
                script.append(example.command().replace(ADDRESS, address)).append('\n')
                        .append("echo; echo '").append(NEXT).append("'\n");
            }
            String[] answers = Command.run(directory, "bash", "-c", script.toString()).output().split(NEXT);
            List<Executable> checks = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                Example example = examples.get(i);
                String answer = answers[i].replace(address, ADDRESS);
                checks.add(() -> assertEquals(comparable(example.answer()), comparable(answer), example.command()));
            }
            assertAll(checks);
        }
    }

    @Test
    void thereAreExamplesToTry() throws IOException {
        assertTrue(examples(README).size() > 10 && examples(API).size() > 10 && pages().contains(SITE.resolve("claims.md")));
    }

    @Test
    void everyUrlForADashboardAnswersWithWhatItIsAskedFor() throws Exception {
        String page = Files.readString(API);
        Matcher urls = Pattern.compile("http://localhost:8080(/stat[^\\s\"]+)").matcher(page);
        int tried = 0;
        try (Program program = start()) {
            for (; urls.find(); tried++) {
                String url = program.url() + urls.group(1).replace("${__from}", "1675641600000").replace("${__to}", "1675727999999")
                        .replace("${stance:csv}", "denial,allegation");
                String answer = given().urlEncodingEnabled(false).get(url).then().statusCode(200).extract().asString();
                assertTrue(answer.contains(url.contains("/statistics") ? "stance" : "nour-news") && answer.contains("2023-0"),
                        url + ": " + answer);
            }
            JsonNode chart = JSON.readTree(page.replaceAll("(?s).*```json\n(\\{\\s*\"\\$schema\".*?)```.*", "$1"));
            JsonNode rows = JSON.readTree(given().urlEncodingEnabled(false)
                    .get(chart.at("/data/url").asText().replace("http://" + ADDRESS, program.url())).asString()).path("items");
            for (JsonNode channel : chart.path("encoding")) {
                assertTrue(rows.get(0).has(channel.path("field").asText()), channel.toString());
            }
        }
        assertTrue(tried >= 4, tried + " URLs");
    }

    private Program start() throws Exception {
        return Program.start(directory, Map.of("ONRECORD_SEEDS", Path.of("seeds").toAbsolutePath().toString()));
    }

    /** Those that have examples. */
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> site = Files.list(SITE)) {
            for (Path page : (Iterable<Path>) Stream.concat(Stream.of(README), site.filter(Files::isRegularFile).sorted())::iterator) {
                if (!examples(page).isEmpty()) {
                    pages.add(page);
                }
            }
        }
        return pages;
    }

    private static List<Example> examples(Path page) throws IOException {
        return CONSOLE.matcher(Files.readString(page)).results().flatMap(block -> Example.of(block.group(1)).stream()).toList();
    }

    /**
     * Ids and instants differ from run to run; JSON is the same however it is wrapped, but not in another order. Lines of CSV end with two characters, those
     * of a page with one.
     */
    private static String comparable(String answer) {
        String lines = answer.replace("\r\n", "\n").strip();
        String masked = INSTANT.matcher(ID.matcher(lines).replaceAll("ID")).replaceAll("INSTANT");
        try {
            return masked.startsWith("{") ? JSON.readTree(masked).toString() : masked;
        } catch (JsonProcessingException e) {
            return masked;
        }
    }
}
