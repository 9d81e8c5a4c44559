package org.onrecord.web.duplicates;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.list.Page;
import org.onrecord.web.WebRequest;

/**
 * Groups for an editor to decide on.
 *
 * @param list {@code speakers}, {@code claims}, {@code documents}, or {@code conflated} for speakers that may be several
 */
record Review(String list, List<Group> groups, String next, Long total) {
    @CheckedTemplate(basePath = "duplicates")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance duplicates(WebRequest request, Review review);
    }

    static TemplateInstance show(String list, Page<?> page, List<Group> groups, WebRequest request) {
        return Templates.duplicates(request, new Review(list, groups, page.next(), page.total()));
    }

    public boolean conflated() {
        return list.equals("conflated");
    }
}
