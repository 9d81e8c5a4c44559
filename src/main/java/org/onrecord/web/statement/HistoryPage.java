package org.onrecord.web.statement;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.list.Page;
import org.onrecord.statement.HistoryEntry;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;
import org.onrecord.web.history.Entry;

/** Shows every version of a statement and what is different from one to the next. */
@ApplicationScoped
class HistoryPage implements WebPage<Page<HistoryEntry>> {
    @CheckedTemplate(basePath = "statement")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance history(WebRequest request, Heading heading, List<Entry> versions);
    }

    @Override
    public String path() {
        return "/statements/{id}/history";
    }

    @Override
    public Class<? super Page<HistoryEntry>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<HistoryEntry> history, WebRequest request) {
        HistoryEntry last = history.items().get(history.items().size() - 1);
        return Templates.history(request, Heading.of(last.statement(), request), Versions.of(history.items(), request));
    }
}
