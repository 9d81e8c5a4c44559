package org.onrecord.exchange.rows;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.onrecord.text.Sha256;

/**
 * A review of a claim (schema.org {@code ClaimReview}) as two statements: the allegation of whoever made the claim, and what the reviewer says of it.
 *
 * @param json its properties
 */
record ClaimReview(ObjectNode json) {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    private static final int SHORT = 8;
    private static final int LONGEST_ID = 280;
    private static final List<Map<String, String>> ORIGINS = List.of(
            Map.of("/text", "/claimReviewed", "/claim", "/claimReviewed", "/speaker", "/itemReviewed/author", "/date",
                    "/itemReviewed/datePublished", "/appearances", "/itemReviewed/appearance", "/externalId", "/url"),
            Map.of("/text", "/reviewRating", "/claim", "/claimReviewed", "/speaker", "/author", "/date", "/datePublished", "/appearances",
                    "/url", "/appearances/0/document/published", "/datePublished", "/externalId", "/url", "/language", "/inLanguage",
                    "/stance",
                    "/reviewRating"));

    static boolean isOne(ObjectNode json) {
        return each(json.path("@type")).anyMatch(type -> type.asText().matches("(.*[/:#])?ClaimReview"));
    }

    /** Where in a review something was taken from. */
    static String origin(int draft, String pointer) {
        return ORIGINS.get(draft).entrySet().stream().filter(known -> pointer.startsWith(known.getKey()))
                .max(Comparator.comparing(known -> known.getKey().length())).map(Map.Entry::getValue).orElse(pointer);
    }

    List<ObjectNode> drafts() {
        return List.of(allegation(), review());
    }

    private ObjectNode allegation() {
        JsonNode item = first(json.path("itemReviewed"));
        JsonNode claimant = first(item.path("author"));
        ObjectNode draft = draft("#claim");
        draft.put("text", claim()).put("stance", "allegation");
        speaker(draft.putObject("speaker"), claimant);
        List<JsonNode> places = Stream.of(item.path("firstAppearance"), item.path("appearance"), item).flatMap(ClaimReview::each)
                .filter(place -> address(place) != null).toList();
        String said = Stream.concat(Stream.of(item), places.stream()).map(place -> date(place.path("datePublished")))
                .filter(Objects::nonNull).findFirst().orElse(null);
        String reviewed = date(json.path("datePublished"));
        draft.put("date", said != null || reviewed == null ? said : "../" + reviewed);
        ArrayNode appearances = draft.putArray("appearances");
        places.forEach(place -> document(appearances.addObject().putObject("document"), place, place.path("publisher")));
        if (appearances.isEmpty()) {
            ObjectNode relayed = appearances.addObject();
            document(relayed.putObject("document"), json, reviewer());
            speaker(relayed.putArray("chain").addObject().put("verb", "reviewed").putObject("speaker"), reviewer());
        }
        return compact(draft);
    }

    private ObjectNode review() {
        JsonNode rating = first(json.path("reviewRating"));
        Verdict verdict = verdict(rating);
        ObjectNode draft = draft("#review");
        draft.put("text",
                Stream.of(text(json, "reviewBody"), text(json, "description"), text(rating, "alternateName"), text(rating, "name"))
                        .filter(Objects::nonNull).findFirst().orElseGet(() -> rated(rating)));
        draft.put("verbatim", true).put("stance", verdict.stance);
        JsonNode language = json.path("inLanguage");
        draft.put("language", language.isTextual() ? language.asText() : text(language, "alternateName"));
        speaker(draft.putObject("speaker"), reviewer());
        draft.put("date", date(json.path("datePublished")));
        document(draft.putArray("appearances").addObject().putObject("document"), json, reviewer());
        draft.putArray("links").addObject().put("type", verdict.link).putObject("statement").put("externalId", id() + "#claim");
        return compact(draft);
    }

    /** The words decide. A number alone does not: some publishers count from true, others to it. */
    private static Verdict verdict(JsonNode rating) {
        return Stream.of("alternateName", "name", "ratingValue").map(property -> text(rating, property)).filter(Objects::nonNull)
                .flatMap(words -> VerdictWords.KNOWN.of(words).stream()).findFirst().orElse(Verdict.NEITHER);
    }

    private ObjectNode draft(String part) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        draft.put("externalId", id() + part);
        if (claim() != null) {
            draft.putObject("claim").put("text", claim());
        }
        return draft;
    }

    private String claim() {
        String claim = text(json, "claimReviewed");
        return claim == null ? null : claim.strip().replaceAll("\\s+", " ");
    }

    private JsonNode reviewer() {
        return Stream.of("publisher", "author", "sdPublisher").map(property -> first(json.path(property)))
                .filter(reviewer -> name(reviewer) != null).findFirst().orElse(json.path("author"));
    }

    /** A page may have several reviews, so its URL alone is not enough. */
    private String id() {
        String id = text(json, "@id");
        if (id == null || id.startsWith("_:")) {
            String page = Objects.toString(text(json, "url"), "");
            id = page.isEmpty() ? digest(json.toString()) : page + "#" + digest(Objects.toString(claim(), "")).substring(0, SHORT);
        }
        return id.length() <= LONGEST_ID ? id : digest(id);
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whoever is not named is anonymous. */
    private static void speaker(ObjectNode speaker, JsonNode from) {
        String name = name(from);
        if (name == null) {
            speaker.put("anonymous", "unnamed claimant");
            return;
        }
        speaker.put("name", name);
        ArrayNode sameAs = JsonNodeFactory.instance.arrayNode();
        each(from.path("sameAs")).map(JsonNode::asText).filter(url -> !url.isBlank()).forEach(sameAs::add);
        if (!sameAs.isEmpty()) {
            speaker.set("sameAs", sameAs);
        }
    }

    private static void document(ObjectNode document, JsonNode work, JsonNode publisher) {
        String title = text(work, "headline");
        document.put("url", address(work)).put("title", title == null ? text(work, "name") : title);
        document.put("published", date(work.path("datePublished")));
        if (name(first(publisher)) != null) {
            document.putObject("publisher").put("name", name(first(publisher)));
        }
    }

    private static String address(JsonNode work) {
        return work.isTextual() ? work.asText() : text(work, "url");
    }

    private static String name(JsonNode entity) {
        return entity.isTextual() && !entity.asText().isBlank() ? entity.asText().strip() : text(entity, "name");
    }

    private static String rated(JsonNode rating) {
        return rating.path("ratingValue").isMissingNode()
                ? null
                : "Rated " + rating.path("ratingValue").asText()
                        + (rating.path("bestRating").isMissingNode() ? "" : " of " + rating.path("bestRating").asText());
    }

    /** The dates of schema.org are ISO 8601, with fractions of seconds and without zones too. */
    private static String date(JsonNode node) {
        String date = node.asText("").strip();
        if (date.indexOf('T') < 0) {
            return date.isEmpty() ? null : date;
        }
        try {
            TemporalAccessor at = DateTimeFormatter.ISO_DATE_TIME.parseBest(date.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"),
                    OffsetDateTime::from, LocalDateTime::from);
            return INSTANT.format((at instanceof OffsetDateTime zoned ? zoned : ((LocalDateTime) at).atOffset(ZoneOffset.UTC))
                    .truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException e) {
            return date;
        }
    }

    private static String text(JsonNode object, String property) {
        JsonNode node = first(object.path(property));
        return node.isValueNode() && !node.isNull() && !node.asText().isBlank() ? node.asText() : null;
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    private static Stream<JsonNode> each(JsonNode node) {
        List<JsonNode> nodes = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(nodes::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            nodes.add(node);
        }
        return nodes.stream();
    }

    /** Without what is not there. */
    private static ObjectNode compact(ObjectNode node) {
        List.copyOf(node.properties()).forEach(property -> {
            JsonNode value = property.getValue();
            if (value.isNull()) {
                node.remove(property.getKey());
            } else if (value instanceof ObjectNode object) {
                compact(object);
            } else if (value.isArray()) {
                value.forEach(element -> {
                    if (element instanceof ObjectNode object) {
                        compact(object);
                    }
                });
            }
        });
        return node;
    }
}
