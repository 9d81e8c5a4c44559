package org.onrecord.exchange.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.onrecord.api.JsonProblem;

/**
 * The nodes of JSON-LD, one after the other however many there are: what stands alone, in an array, in a {@code @graph} or in a {@code DataFeed}, of one
 * document or of several in a row.
 */
final class JsonLdReader implements Closeable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String GRAPH = "@graph";
    private static final String ELEMENT = "dataFeedElement";
    private static final String ITEM = "item";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser json;
    private final Deque<Level> levels = new ArrayDeque<>();
    private long graphs;

    /**
     * A node. Its numbers are read as the words that they are written in.
     *
     * @param pointer where it stands in its document (RFC 6901)
     * @param graph   the number of the graph that it is in: what ids mean that are no addresses depends on it
     * @param among   whether it stands among others, which need not all be of the same type
     * @param size    in characters
     * @param tooLong whether it is longer than a row may be, so that it is not all here
     */
    record Node(JsonNode json, String pointer, long graph, boolean among, int size, boolean tooLong) {}

    /** What is open: an array of nodes, for which there are no properties, or an object that is one or has some. */
    private static final class Level {
        private final ObjectNode properties;
        private final String pointer;
        private final long graph;
        private final boolean among;
        private final boolean feed;
        private final long start;
        private int elements;
        private boolean container;
        private boolean tooLong;

        private Level(ObjectNode properties, String pointer, long graph, boolean among, boolean feed, long start) {
            this.properties = properties;
            this.pointer = pointer;
            this.graph = graph;
            this.among = among;
            this.feed = feed;
            this.start = start;
        }
    }

    JsonLdReader(InputStream upload, JsonFactory factory) throws IOException {
        PushbackReader text = new PushbackReader(BrokenBytes.reader(upload, StandardCharsets.UTF_8));
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        this.json = factory.createParser(text);
    }

    /**
     * The next node, or {@code null} behind the last.
     *
     * @throws BrokenUpload where what follows is no JSON
     */
    Node next() throws IOException {
        try {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                Node node = read(token);
                if (node != null) {
                    return node;
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            throw new BrokenUpload(JsonProblem.of(e, "The upload").getMessage(), e);
        }
    }

    private Node read(JsonToken token) throws IOException {
        switch (token) {
            case START_ARRAY, START_OBJECT -> open(token);
            case END_ARRAY -> levels.pop();
            case END_OBJECT -> {
                Level level = levels.pop();
                return level.container ? null : node(level.properties, level);
            }
            case FIELD_NAME -> property(levels.peek());
            default -> {
                Level alone = level(null);
                return node(NODES.textNode(json.getText()), alone);
            }
        }
        return null;
    }

    private void open(JsonToken token) {
        levels.push(level(token == JsonToken.START_OBJECT ? NODES.objectNode() : null));
    }

    /** What begins here: a document, or an element of the array that is open. */
    private Level level(ObjectNode properties) {
        Level outer = levels.peek();
        return outer == null
                ? new Level(properties, "", ++graphs, properties == null, false, offset())
                : new Level(properties, outer.pointer + "/" + outer.elements++, outer.graph, outer.among, outer.feed, offset());
    }

    private void property(Level level) throws IOException {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        boolean graph = name.equals(GRAPH);
        if (value.isStructStart() && (graph || name.equals(ELEMENT) || level.feed && name.equals(ITEM))) {
            level.container = true;
            levels.push(new Level(value == JsonToken.START_OBJECT ? NODES.objectNode() : null, level.pointer + "/" + Thing.escaped(name),
                    graph ? ++graphs : level.graph, graph, !graph, offset()));
        } else {
            level.properties.set(name, tree(level));
        }
    }

    private Node node(JsonNode node, Level level) {
        long size = offset() - level.start;
        return new Node(node, level.pointer, level.graph, level.among, (int) Math.min(size, Integer.MAX_VALUE),
                level.tooLong || size > Upload.LONGEST_ROW);
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

    private long offset() {
        return json.currentLocation().getCharOffset();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
