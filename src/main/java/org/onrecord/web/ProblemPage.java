package org.onrecord.web;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.api.Problem;
import org.onrecord.api.Problem.Fault;

/** Tells people what was wrong with what they asked, and what would be right. */
@ApplicationScoped
class ProblemPage {
    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {
        }

        /**
         * @param detail {@code null} where the faults say it
         * @param faults none where the detail says it
         */
        static native TemplateInstance problem(WebRequest request, Problem problem, String detail, List<Fault> faults);
    }

    TemplateInstance show(Problem problem, WebRequest request) {
        List<Fault> faults = problem.errors() == null ? List.of() : problem.errors();
        boolean told = faults.stream().allMatch(fault -> problem.detail().contains(fault.sentence()));
        boolean simple = told && faults.size() == 1 && faults.get(0).candidates() == null;
        return Templates.problem(request, problem, told && !faults.isEmpty() && !simple ? null : problem.detail(),
                simple ? List.of() : faults);
    }
}
