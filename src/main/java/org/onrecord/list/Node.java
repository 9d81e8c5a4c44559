package org.onrecord.list;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.UriBuilder;

/** Puts a node of JSON-LD together; what is not there is left out. */
public final class Node {
    private final Map<String, Object> properties = new LinkedHashMap<>();

    private Node(String type) {
        properties.put("@type", type);
    }

    public static Node of(String type) {
        return new Node(type);
    }

    /** A thing that the service answers under a path and an id. */
    public static Node of(String type, URI base, String path, Object id) {
        Node node = new Node(type);
        return node.with("@id", iri(base, path, id));
    }

    /** A reference to a thing that the service answers under a path and an id. */
    public static Map<String, Object> reference(URI base, String path, Object id) {
        return Map.of("@id", iri(base, path, id));
    }

    public Node with(String property, Object value) {
        if (value != null && !(value instanceof Collection<?> several && several.isEmpty())) {
            properties.put(property, value);
        }
        return this;
    }

    public Map<String, Object> json() {
        return properties;
    }

    private static String iri(URI base, String path, Object id) {
        return UriBuilder.fromUri(base).path("{path}/{id}").build(path, id.toString()).toASCIIString();
    }
}
