package org.onrecord.exchange.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value in JSON-LD: a thing of schema.org, or a word or number that is said of one.
 *
 * @param pointer   where it stands in the document that was sent (RFC 6901)
 * @param described what is said elsewhere of a thing with this {@code @id}
 */
record Thing(JsonNode json, String pointer, Function<String, List<Thing>> described) {
    static final String ID = "@id";
    static final String TYPE = "@type";
    private static final List<String> VOCABULARIES = List.of("", "schema:", "http://schema.org/", "https://schema.org/");

    /** @param type a regular expression; whichever vocabulary stands before the name of the type */
    boolean is(String type) {
        return all(TYPE).stream().anyMatch(name -> name.isNameOf(type));
    }

    private boolean isNameOf(String type) {
        return json.asText().matches("(.*[/:#])?(" + type + ")");
    }

    /** Those of a type that are here: itself, or else whichever it has, however deep. */
    Stream<Thing> within(String type) {
        if (values(json.path(TYPE), "").stream().anyMatch(own -> own.isNameOf(type))) {
            return Stream.of(this);
        }
        return json.properties().stream()
                .flatMap(property -> values(property.getValue(), at(property.getKey())).stream()).flatMap(value -> value.within(type));
    }

    /** All values of a property, those that are said elsewhere where it says none itself. */
    List<Thing> all(String property) {
        List<Thing> own = own(property);
        return own.isEmpty() && id() != null
                ? described.apply(id()).stream().map(same -> same.own(property)).filter(found -> !found.isEmpty()).findFirst().orElse(own)
                : own;
    }

    private List<Thing> own(String property) {
        return VOCABULARIES.stream().map(vocabulary -> vocabulary + property).filter(json::has).findFirst()
                .map(name -> values(json.get(name), pointer + "/" + escaped(name))).orElse(List.of());
    }

    /** The first of these properties that has some words, and its first value that has. */
    Optional<Thing> text(String... properties) {
        return Stream.of(properties).flatMap(property -> all(property).stream()).filter(value -> value.words() != null).findFirst();
    }

    /** What stands here where that is a word or a number, however it is wrapped; {@code null} where it is not, or is blank. */
    String words() {
        JsonNode value = json.isObject() ? json.path("@value") : json;
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }

    String id() {
        return json.isTextual() ? json.textValue() : json.path(ID).textValue();
    }

    /** Where a property of it stands, or would. */
    String at(String property) {
        return pointer + "/" + escaped(property);
    }

    /** Where on the web it is: words that are an address, its {@code url}, or else its {@code @id} where that is one. */
    Optional<Thing> address() {
        if (words() != null) {
            return Optional.of(this);
        }
        Optional<Thing> url = all("url").stream().flatMap(value -> value.words() == null ? value.identity() : Stream.of(value)).findFirst();
        return url.or(() -> identity().filter(id -> isAddress(id.words())).findFirst());
    }

    private Stream<Thing> identity() {
        return json.path(ID).isTextual() ? Stream.of(new Thing(json.get(ID), at(ID), described)) : Stream.empty();
    }

    static boolean isAddress(String words) {
        return words.regionMatches(true, 0, "http://", 0, 7) || words.regionMatches(true, 0, "https://", 0, 8);
    }

    private List<Thing> values(JsonNode node, String at) {
        List<Thing> values = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                values.addAll(values(node.get(i), at + "/" + i));
            }
        } else if (!node.isMissingNode() && !node.isNull()) {
            values.add(new Thing(node, at, described));
        }
        return values;
    }

    static String escaped(String property) {
        return property.replace("~", "~0").replace("/", "~1");
    }
}
