package org.onrecord.web;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

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
        return Templates.plain(request, Tree.of(null, json.<JsonNode>valueToTree(answer)));
    }
}
