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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import org.onrecord.support.Command;
import org.onrecord.support.Program;

/** README.md is true: its commands are run in one shell, in their order, and must print what it says they print. */
class ReadmeIT {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final String NEXT = "--- next ---";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private record Example(String command, String answer) {}

    @Test
    void everyExampleAnswersWhatThePageSays() throws Exception {
        assumeTrue(Command.run(directory, "curl", "--version").succeeded(),
                "SKIPPED: the examples of README.md are not tried, for there is no curl here");
        List<Example> examples = examples();
        assertTrue(examples.size() > 5, examples.toString());
        try (Program program = Program.start(directory, Map.of("ONRECORD_SEEDS", Path.of("seeds").toAbsolutePath().toString()))) {
            StringBuilder script = new StringBuilder();
            for (Example example : examples) {
                script.append(example.command.replace("localhost:8080", program.url().substring("http://".length()))).append('\n')
                        .append("echo; echo '").append(NEXT).append("'\n");
            }
            String[] answers = Command.run(directory, "bash", "-c", script.toString()).output().split(NEXT);
            List<Executable> checks = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                Example example = examples.get(i);
                String answer = answers[i];
                checks.add(() -> assertEquals(comparable(example.answer), comparable(answer), example.command));
            }
            assertAll(checks);
        }
    }

    @Test
    void everyUrlForADashboardAnswersWithWhatItIsAskedFor() throws Exception {
        Matcher urls = Pattern.compile("http://localhost:8080(/stat[^\\s\"]+)").matcher(Files.readString(Path.of("README.md")));
        int tried = 0;
        try (Program program = Program.start(directory, Map.of("ONRECORD_SEEDS", Path.of("seeds").toAbsolutePath().toString()))) {
            for (; urls.find(); tried++) {
                String url = program.url() + urls.group(1).replace("${__from}", "1675641600000").replace("${__to}", "1675727999999")
                        .replace("${stance:csv}", "denial,allegation");
                String answer = given().urlEncodingEnabled(false).get(url).then().statusCode(200).extract().asString();
                assertTrue(answer.contains(url.contains("/statistics") ? "stance" : "nour-news") && answer.contains("2023-0"),
                        url + ": " + answer);
            }
            JsonNode chart = JSON
                    .readTree(Files.readString(Path.of("README.md")).replaceAll("(?s).*```json\n(\\{\\s*\"\\$schema\".*?)```.*", "$1"));
            JsonNode rows = JSON.readTree(given().urlEncodingEnabled(false)
                    .get(chart.at("/data/url").asText().replace("http://localhost:8080", program.url())).asString()).path("items");
            for (JsonNode channel : chart.path("encoding")) {
                assertTrue(rows.get(0).has(channel.path("field").asText()), channel.toString());
            }
        }
        assertTrue(tried >= 4, tried + " URLs");
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String block : Files.readString(Path.of("README.md")).split("```console\n")) {
            if (!block.startsWith("$ ")) {
                continue;
            }
            for (String example : block.substring(0, block.indexOf("```")).split("(?m)^\\$ ")) {
                if (!example.isBlank()) {
                    int end = endOfCommand(example);
                    examples.add(new Example(example.substring(0, end), example.substring(end)));
                }
            }
        }
        return examples;
    }

    /** A command goes on while a line ends with a backslash or a quotation mark is open. */
    private static int endOfCommand(String example) {
        int end = example.indexOf('\n');
        while (example.charAt(end - 1) == '\\' || example.substring(0, end).chars().filter(c -> c == '\'').count() % 2 == 1) {
            end = example.indexOf('\n', end + 1);
        }
        return end;
    }

    /** Ids and instants differ from run to run; JSON is the same however it is wrapped, but not in another order. */
    private static String comparable(String answer) {
        String masked = INSTANT.matcher(ID.matcher(answer.strip()).replaceAll("ID")).replaceAll("INSTANT");
        try {
            return masked.startsWith("{") ? JSON.readTree(masked).toString() : masked;
        } catch (JsonProcessingException e) {
            return masked;
        }
    }
}
