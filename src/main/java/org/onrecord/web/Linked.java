package org.onrecord.web;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.onrecord.list.LinkedData;
import org.onrecord.list.Terminal;

/** Tells programs that follow links to a page what it is of: search engines by JSON-LD, others by Open Graph. The tag {@code linked} writes it. */
@ApplicationScoped
public class Linked {
    /** Who follows a link takes no more from its head than it does from all of a page. */
    private static final int LONGEST = 30_000;

    private final ObjectMapper json;

    Linked(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param url  of the page, whatever it shows of it
     * @param json JSON-LD that can stand in a script, {@code null} where it would be longer than all else on the page
     */
    public record Card(String url, String title, String description, String json) {}

    /** @param node what the page is of, as the API has it in JSON-LD */
    public Card card(WebRequest request, String title, String description, Map<String, Object> node) {
        try {
            // Where it stands, '<' could end it.
            String data = json.writeValueAsString(LinkedData.alone(node)).replace("<", "\\u003c");
            return new Card(request.absolute(request.path()), Terminal.plain(title), Terminal.plain(description),
                    data.length() > LONGEST ? null : data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
