package org.onrecord.exchange.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.onrecord.api.Ids;

/** What a cell of CSV can say of a statement: its name in the header, and where it goes in a draft. */
public enum CsvField {
    TEXT("text", "/text"), VERBATIM("verbatim", "/verbatim") {
        @Override
        void set(ObjectNode draft, int source, String cell) {
            switch (cell) {
                case "true", "false" -> draft.put("verbatim", Boolean.parseBoolean(cell));
                default -> super.set(draft, source, cell);
            }
        }
    },
    LANGUAGE("language", "/language"), STANCE("stance", "/stance"), STANCE_BASIS("stanceBasis", "/stanceBasis"), DATE("date",
            "/date"), SPEAKER("speaker",
                    "/speaker/name"), SPEAKER_KIND("speakerKind", "/speaker/kind"), SPEAKER_SAME_AS("speakerSameAs", "/speaker/sameAs") {
                        @Override
                        void set(ObjectNode draft, int source, String cell) {
                            ArrayNode urls = draft.withObject("/speaker").putArray("sameAs");
                            several(cell).forEach(urls::add);
                        }
                    },
    ANONYMOUS("anonymous", "/speaker/anonymous"), CLAIM("claim", "/claim/id"), CLAIM_TEXT("claimText", "/claim/text"), CLAIM_NEGATION(
            "claimNegation", "/claim/negation"), URL("url", "/appearances/0/document/url"), TITLE("title",
                    "/appearances/0/document/title"), PUBLISHER("publisher", "/appearances/0/document/publisher/name"), PUBLISHED(
                            "published", "/appearances/0/document/published"), MEDIUM("medium", "/appearances/0/medium"), PRINTED_NAME(
                                    "printedName", "/appearances/0/printedName"), CUE("cue", "/appearances/0/cue"), QUOTE("quote",
                                            "/appearances/0/quote/exact"), VIA("via", "/appearances/0/chain") {
                                                @Override
                                                void set(ObjectNode draft, int source, String cell) {
                                                    ArrayNode chain = appearance(draft, source).putArray("chain");
                                                    several(cell).forEach(relay -> chain.addObject().put("speaker", relay));
                                                }
                                            },
    LINKS("links", "/links") {
        @Override
        void set(ObjectNode draft, int source, String cell) {
            ArrayNode links = draft.putArray("links");
            several(cell).forEach(link -> link(links.addObject(), link));
        }
    },
    EXTERNAL_ID("externalId", "/externalId");

    /** The target of columns that are left out. */
    static final String IGNORED = "ignore";
    private static final String FIRST_SOURCE = "/appearances/0";
    private static final String SEVERAL = ";";
    private static final String TYPE = "type";
    private static final String STATEMENT = "statement";

    final String word;
    final String pointer;

    CsvField(String word, String pointer) {
        this.word = word;
        this.pointer = pointer;
    }

    static Optional<CsvField> named(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(field -> field.word).toList();
    }

    /** All of them as a message lists them. */
    static String list() {
        return String.join(", ", words()) + ", and those of more sources as " + URL.word + ".2, " + PUBLISHER.word + ".2 and so on";
    }

    /** The field that a pointer into a draft belongs to: the one that it leads to, or the first within what it leads to. */
    static Optional<CsvField> at(String pointer) {
        return Arrays.stream(values()).filter(field -> pointer.startsWith(field.pointer)).findFirst()
                .or(() -> Arrays.stream(values()).filter(field -> !pointer.isEmpty() && field.pointer.startsWith(pointer)).findFirst());
    }

    /** The field that says the same in another way, so that only one of them can be given. */
    Optional<CsvField> alternative() {
        return switch (this) {
            case SPEAKER -> Optional.of(ANONYMOUS);
            case ANONYMOUS -> Optional.of(SPEAKER);
            default -> Optional.empty();
        };
    }

    /** Whether space around it belongs to it. */
    boolean literal() {
        return this == TEXT || this == QUOTE;
    }

    /** Whether each of several sources has its own. */
    boolean ofSource() {
        return pointer.startsWith(FIRST_SOURCE);
    }

    /**
     * Puts a cell, which is not empty, where it goes.
     *
     * @param source to which it belongs, from 0, where it belongs to one; those before it are there
     */
    void set(ObjectNode draft, int source, String cell) {
        int last = pointer.lastIndexOf('/');
        String rest = pointer.substring(0, last);
        ObjectNode parent = draft;
        if (ofSource()) {
            parent = appearance(draft, source);
            rest = rest.substring(FIRST_SOURCE.length());
        }
        (rest.isEmpty() ? parent : parent.withObject(rest)).put(pointer.substring(last + 1), cell);
    }

    private static ObjectNode appearance(ObjectNode draft, int source) {
        ArrayNode appearances = draft.withArray("appearances");
        while (appearances.size() <= source) {
            appearances.addObject();
        }
        return (ObjectNode) appearances.get(source);
    }

    /** What a part of a draft was as a cell. */
    static String cell(JsonNode part) {
        if (part.isArray()) {
            return StreamSupport.stream(part.spliterator(), false).map(CsvField::cell).collect(Collectors.joining(SEVERAL + " "));
        }
        if (part.has(TYPE)) {
            return part.path(TYPE).asText() + ":" + cell(part.path(STATEMENT));
        }
        return part.isValueNode()
                ? part.asText()
                : Stream.of("speaker", "name", "externalId", "id").map(part::path).filter(node -> !node.isMissingNode() && !node.isNull())
                        .findFirst().map(CsvField::cell).orElseGet(part::toString);
    }

    private static List<String> several(String cell) {
        return Arrays.stream(cell.split(SEVERAL)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** {@code denies:row-12}; what looks like the id of a statement is one. */
    private static void link(ObjectNode link, String cell) {
        int colon = cell.indexOf(':');
        String target = cell.substring(colon + 1);
        link.put(TYPE, cell.substring(0, Math.max(colon, 0)));
        if (Ids.parse(target).isPresent()) {
            link.put(STATEMENT, target);
        } else {
            link.putObject(STATEMENT).put("externalId", target);
        }
    }
}
