package org.onrecord.web.imports;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.exchange.ImportView;
import org.onrecord.list.Page;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** What was read in, the last first. */
@ApplicationScoped
class ImportsPage implements WebPage<Page<ImportView>> {
    @CheckedTemplate(basePath = "imports")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance list(WebRequest request, Page<ImportView> imports);
    }

    @Override
    public String path() {
        return "/imports";
    }

    @Override
    public Class<? super Page<ImportView>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<ImportView> imports, WebRequest request) {
        return Templates.list(request, imports);
    }
}
