package org.onrecord.web.imports;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.exchange.ImportView;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** How far an import has come, what became of its rows, and what is wrong with them. */
@ApplicationScoped
class ImportPage implements WebPage<ImportView> {
    @CheckedTemplate(basePath = "imports")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance report(WebRequest request, ImportView report);
    }

    @Override
    public String path() {
        return "/imports/{id}";
    }

    @Override
    public Class<ImportView> type() {
        return ImportView.class;
    }

    @Override
    public TemplateInstance show(ImportView report, WebRequest request) {
        return Templates.report(request, report);
    }
}
