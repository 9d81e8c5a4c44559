package org.onrecord.support;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;

/** A list of statements as standard readers of its format read it; a terminal shows no ids. */
public record ReadList(List<String> ids, List<String> texts) {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final String SCHEMA = "https://schema.org/";

    public static ReadList of(String format, Response response) {
        String body = response.asString();
        return switch (format) {
            case "ndjson" -> ofObjects(body.lines().map(JsonPath::from).toList());
            case "csv" -> ofRecords(csv(body));
            case "jsonld" -> ofNodes(expanded(body));
            case "atom" -> ofEntries(children(feed(body), "entry"));
            case "txt" -> ofLines(body.lines().toList());
            default -> throw new IllegalArgumentException(format);
        };
    }

    /** The records of a CSV with a header. */
    public static List<NamedCsvRecord> csv(String body) {
        return CsvReader.builder().ofNamedCsvRecord(body).stream().toList();
    }

    /** What a cell has been before it was made harmless, as src/site/api.md says it. */
    public static String restored(String cell) {
        return cell.matches("(?s)'+[=+\\-@\t\r\n].*") ? cell.substring(1) : cell;
    }

    public static JsonArray expanded(String body) {
        try {
            return JsonLd.expand(JsonDocument.of(new StringReader(body))).get();
        } catch (JsonLdError e) {
            throw new AssertionError(body, e);
        }
    }

    /** The elements of an Atom feed by their local names. */
    public static Element feed(String body) {
        try {
            return new SAXBuilder().build(new StringReader(body)).getRootElement();
        } catch (JDOMException | IOException e) {
            throw new AssertionError(body, e);
        }
    }

    public static List<Element> children(Element parent, String name) {
        return parent.getChildren(name, ATOM);
    }

    /** A text as a terminal has it, on however many lines. */
    public static String inATerminal(Object text) {
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    private static ReadList ofObjects(List<JsonPath> items) {
        return new ReadList(items.stream().map(item -> item.getString("id")).toList(),
                items.stream().map(item -> item.getString("text")).toList());
    }

    private static ReadList ofRecords(List<NamedCsvRecord> rows) {
        return new ReadList(rows.stream().map(row -> row.getField("id")).toList(),
                rows.stream().map(row -> restored(row.getField("text"))).toList());
    }

    private static ReadList ofNodes(JsonArray nodes) {
        List<JsonObject> quotations = nodes.stream().map(JsonValue::asJsonObject).toList();
        return new ReadList(quotations.stream().map(node -> node.getString("@id").replaceAll(".*/statements/", "")).toList(),
                quotations.stream().map(node -> node.getJsonArray(SCHEMA + "text").getJsonObject(0).getString("@value")).toList());
    }

    private static ReadList ofEntries(List<Element> entries) {
        return new ReadList(entries.stream().map(entry -> entry.getChildText("id", ATOM).replace("urn:uuid:", "")).toList(),
                entries.stream().map(entry -> entry.getChildText("content", ATOM)).toList());
    }

    private static ReadList ofLines(List<String> lines) {
        int column = lines.get(0).indexOf("TEXT");
        List<List<String>> texts = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (!line.startsWith(" ")) {
                texts.add(new ArrayList<>());
            }
            texts.get(texts.size() - 1).add(line.substring(column).strip());
        }
        return new ReadList(List.of(), texts.stream().map(parts -> parts.stream().collect(Collectors.joining(" "))).toList());
    }
}
