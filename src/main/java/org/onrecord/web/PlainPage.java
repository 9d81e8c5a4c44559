package org.onrecord.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.api.WithJson;

/** Shows any answer as it is: its lists as tables, its objects as lists of what they have. */
@ApplicationScoped
class PlainPage {
    private final ObjectMapper json;

    PlainPage(ObjectMapper json) {
        this.json = json;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance plain(WebRequest request, Tree answer);
    }

    TemplateInstance show(Object answer, WebRequest request) {
        return Templates.plain(request, Tree.of(null, tree(answer)));
    }

    private JsonNode tree(Object answer) {
        try {
            return answer instanceof WithJson rendered ? json.readTree(rendered.json(json)) : json.valueToTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
