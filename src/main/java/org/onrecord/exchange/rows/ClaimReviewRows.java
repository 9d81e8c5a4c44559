package org.onrecord.exchange.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.onrecord.api.JsonProblem;
import org.onrecord.date.DateFormats;

/** Rows of JSON-LD: each {@code ClaimReview} of schema.org, alone, in an array, in a graph or in a {@code DataFeed}. The first is line 1, and so on. */
final class ClaimReviewRows implements RowReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Set<String> CONTAINERS = Set.of("dataFeedElement", "item", "@graph");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser json;
    private final DraftParser parser;
    private final DateFormats dates;
    private final Deque<Level> levels = new ArrayDeque<>();
    private long number;

    /** What is open: an array of reviews, for which there are no properties, or an object that is one or has some. */
    private static final class Level {
        private final ObjectNode properties;
        private final long start;
        private boolean container;
        private boolean tooLong;

        private Level(ObjectNode properties, long start) {
            this.properties = properties;
            this.start = start;
        }
    }

    ClaimReviewRows(InputStream upload, DraftParser parser, DateFormats dates) throws IOException {
        PushbackReader text = new PushbackReader(BrokenBytes.reader(upload, StandardCharsets.UTF_8));
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        this.json = parser.json().getFactory().createParser(text);
        this.parser = parser;
        this.dates = dates;
    }

    @Override
    public Row next() throws IOException {
        try {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                Row row = read(token);
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            throw new BrokenUpload(JsonProblem.of(e, "The upload").getMessage(), e);
        }
    }

    private Row read(JsonToken token) throws IOException {
        switch (token) {
            case START_ARRAY -> levels.push(new Level(null, 0));
            case START_OBJECT -> levels.push(new Level(NODES.objectNode(), offset()));
            case END_ARRAY -> levels.pop();
            case END_OBJECT -> {
                return ended(levels.pop());
            }
            case FIELD_NAME -> property(levels.peek());
            default -> {
                return Row.faulty(++number, 0, new RowFault(null, json.getText(), "should be a ClaimReview"));
            }
        }
        return null;
    }

    private void property(Level level) throws IOException {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (CONTAINERS.contains(name) && value.isStructStart()) {
            level.container = true;
            levels.push(new Level(value == JsonToken.START_OBJECT ? NODES.objectNode() : null, offset()));
        } else {
            level.properties.set(name, tree(level));
        }
    }

    /** What stands here, or no more of it than a row may have. */
    private JsonNode tree(Level level) throws IOException {
        level.tooLong |= offset() - level.start > Upload.LONGEST_ROW;
        switch (json.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    json.nextToken();
                    JsonNode value = tree(level);
                    if (!level.tooLong) {
                        object.set(name, value);
                    }
                }
                return object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode value = tree(level);
                    if (!level.tooLong) {
                        array.add(value);
                    }
                }
                return array;
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return NODES.booleanNode(json.getBooleanValue());
            }
            case VALUE_NULL -> {
                return NODES.nullNode();
            }
            default -> {
                return NODES.textNode(json.getText());
            }
        }
    }

    private Row ended(Level level) {
        if (level.container) {
            return null;
        }
        number++;
        int size = (int) Math.min(offset() - level.start, Integer.MAX_VALUE);
        if (level.tooLong || size > Upload.LONGEST_ROW) {
            return Row.faulty(number, size, Upload.TOO_LONG);
        }
        if (!ClaimReview.isOne(level.properties)) {
            return Row.faulty(number, size, new RowFault("/@type", level.properties.path("@type").asText(null),
                    "should be ClaimReview, or something with some in dataFeedElement, item or @graph"));
        }
        ClaimReview review = new ClaimReview(level.properties);
        return parser.row(number, size, review.drafts(), dates, ClaimReview::origin);
    }

    private long offset() {
        return json.currentLocation().getCharOffset();
    }

    @Override
    public String field(int draft, String pointer) {
        return ClaimReview.origin(draft, pointer);
    }
}
