package org.onrecord.exchange.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;

import org.onrecord.date.DateFormats;
import org.onrecord.exchange.rows.JsonLdReader.Node;

/**
 * Rows of JSON-LD: each {@code ClaimReview} of schema.org. The first is line 1, and so on. The upload is read through twice before: what things
 * are that reviews point to may stand further down, and then what a publisher means by its numbers.
 */
final class ClaimReviewRows implements RowReader {
    private static final TypeReference<List<Map<String, String>>> ORIGINS = new TypeReference<>() {
    };

    private final InputStream body;
    private final ObjectMapper json;
    private final DraftParser parser;
    private final Function<String, Optional<String>> dates;
    private final Deque<Row> ready = new ArrayDeque<>();
    private UploadNotes notes;
    private DescribedThings described;
    private RatingScales scales;
    private Map<Long, String> origins;
    private JsonLdReader nodes;
    private long number;
    private long passedOver;

    /** @param dates reads dates that are not ISO 8601; empty where it cannot */
    ClaimReviewRows(InputStream upload, DraftParser parser, Function<String, Optional<String>> dates) {
        this.body = upload;
        this.json = parser.json();
        this.parser = parser;
        this.dates = dates;
    }

    @Override
    public Row next() throws IOException {
        if (notes == null) {
            open();
        }
        while (ready.isEmpty()) {
            Node node = nodes.next();
            if (node == null) {
                return number == 0 && passedOver > 0 ? none() : null;
            }
            read(node);
        }
        return ready.poll();
    }

    private void open() throws IOException {
        notes = new UploadNotes(body);
        described = new DescribedThings(notes.map("described"), json);
        scales = new RatingScales(notes.map("upward"), notes.map("downward"));
        origins = notes.map("origins");
        learn(described::add);
        learn(node -> reviews(node).forEach(thing -> {
            ClaimReview review = new ClaimReview(thing, dates);
            scales.learn(review.reviewer(), review.rating());
        }));
        nodes = nodes();
    }

    /** Reads as far as it can; where the upload is broken is said when its rows are read. */
    private void learn(Consumer<Node> lesson) throws IOException {
        try (JsonLdReader all = nodes()) {
            for (Node node = all.next(); node != null; node = all.next()) {
                if (!node.tooLong()) {
                    lesson.accept(node);
                }
            }
        } catch (BrokenUpload e) {
            Log.debugf("An upload ends before its end: %s", e.getMessage());
        }
    }

    private JsonLdReader nodes() throws IOException {
        return new JsonLdReader(notes.upload(), json.getFactory());
    }

    private Row none() {
        number++;
        return Row.faulty(number, 0, new RowFault(null, null,
                "has %d things with an @type, and none of them is a ClaimReview nor has one".formatted(passedOver)));
    }

    private void read(Node node) throws JsonProcessingException {
        if (node.tooLong()) {
            ready.add(Row.faulty(++number, node.size(), Upload.TOO_LONG));
            return;
        }
        List<Thing> reviews = reviews(node);
        for (Thing review : reviews) {
            number++;
            ClaimReview read = new ClaimReview(review, dates);
            Optional<RowFault> crowd = read.crowd();
            if (crowd.isPresent()) {
                ready.add(Row.faulty(number, node.size(), crowd.get()));
                continue;
            }
            List<DraftBuilder> drafts = read.drafts(scales);
            origins.put(number, json.writeValueAsString(drafts.stream().map(DraftBuilder::origins).toList()));
            ready.add(parser.row(number, node.size(), drafts.stream().map(DraftBuilder::json).toList(), DateFormats.NONE,
                    (draft, pointer) -> DraftBuilder.origin(drafts.get(draft).origins(), pointer), DraftParser::value).with(read.kinds()));
        }
        if (reviews.isEmpty()) {
            other(thing(node), node);
        }
    }

    /** Beside reviews stand pages, people and organisations, to which they point. */
    private void other(Thing thing, Node node) {
        boolean meant = thing.json().has("claimReviewed")
                || thing.json().path(Thing.TYPE).toString().toLowerCase(Locale.ROOT).contains("claimreview");
        if (node.among() && !meant && (thing.json().has(Thing.TYPE) || thing.json().has(Thing.ID))) {
            passedOver++;
        } else if (thing.json().isObject()) {
            ready.add(Row.faulty(++number, node.size(), new RowFault(thing.at(Thing.TYPE), thing.json().path(Thing.TYPE).asText(null),
                    "should be ClaimReview, or something with some in dataFeedElement, item or @graph")));
        } else {
            ready.add(Row.faulty(++number, node.size(), new RowFault(thing.pointer(), thing.json().asText(), "should be a ClaimReview")));
        }
    }

    private Thing thing(Node node) {
        return new Thing(node.json(), node.pointer(), id -> described.of(id, node.graph()));
    }

    /** A node that is a review, or those that it has, as an article has them in {@code review} and a page in {@code mainEntity}. */
    private List<Thing> reviews(Node node) {
        return thing(node).within(ClaimReview.TYPE).toList();
    }

    @Override
    public String field(long line, int draft, String pointer) {
        try {
            return DraftBuilder.origin(json.readValue(origins.get(line), ORIGINS).get(draft), pointer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as JSON is JSON", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (notes != null) {
            notes.close();
        }
    }
}
