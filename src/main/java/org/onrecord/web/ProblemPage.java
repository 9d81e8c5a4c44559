package org.onrecord.web;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.api.Problem;

/** Tells people what was wrong with what they asked, and what would be right. */
@ApplicationScoped
class ProblemPage {
    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance problem(WebRequest request, Problem problem);
    }

    TemplateInstance show(Problem problem, WebRequest request) {
        return Templates.problem(request, problem);
    }
}
