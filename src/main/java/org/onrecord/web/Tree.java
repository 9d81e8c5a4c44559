package org.onrecord.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A piece of JSON as templates show it.
 *
 * @param name     of the member whose value it is, or {@code null}
 * @param text     of a value that is neither an object nor a list, else {@code null}
 * @param children of an object, each with its name, or of a list, without
 * @param columns  what the objects of a list have, each once; empty for all else
 * @param left     how many items of a list are not shown
 */
public record Tree(String name, String text, boolean list, List<Tree> children, Set<String> columns, int left) {
    /** Items of a list. */
    private static final int MOST = 100;
    private static final Pattern URL = Pattern.compile("https?://\\S+");

    static Tree of(String name, JsonNode node) {
        if (node.isObject()) {
            return new Tree(name, null, false, node.properties().stream().map(member -> of(member.getKey(), member.getValue())).toList(),
                    Set.of(), 0);
        }
        if (!node.isArray()) {
            return new Tree(name, node.asText(), false, List.of(), Set.of(), 0);
        }
        Set<String> columns = new LinkedHashSet<>();
        node.forEach(item -> item.fieldNames().forEachRemaining(columns::add));
        return new Tree(name, null, true, StreamSupport.stream(node.spliterator(), false).limit(MOST).map(item -> of(null, item)).toList(),
                columns,
                Math.max(node.size() - MOST, 0));
    }

    /** The members of an object in the order of some columns, {@code null} where it has none. */
    public List<Tree> cells(Set<String> wanted) {
        return wanted.stream().map(column -> children.stream().filter(child -> column.equals(child.name)).findFirst().orElse(null))
                .toList();
    }

    public boolean url() {
        return text != null && URL.matcher(text).matches();
    }
}
