package org.onrecord.list;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What is shown as JSON-LD 1.1, a list as a graph; its context is within it, so that no processor has to fetch one. */
public final class LinkedData {
    private static final Map<String, Object> CONTEXT = context();

    private LinkedData() {
    }

    /** One node by itself. */
    public static Map<String, Object> alone(Map<String, Object> node) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.putAll(node);
        return document;
    }

    static <T> void write(Page<T> page, ObjectMapper json, OutputStream out) throws IOException {
        Presentation<T> presentation = page.rendition().presentation();
        URI base = page.base();
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("@context", CONTEXT);
        graph.put("@graph", page.items().stream().map(item -> presentation.linked().node(item, base)).toList());
        json.writeValue(out, graph);
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@version", 1.1);
        context.put("@vocab", "https://schema.org/");
        context.put("onrecord", "urn:onrecord:");
        context.put("url", Map.of("@type", "@id"));
        context.put("sameAs", Map.of("@type", "@id"));
        return context;
    }
}
