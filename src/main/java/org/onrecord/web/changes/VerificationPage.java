package org.onrecord.web.changes;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.changeset.Verification;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

@ApplicationScoped
class VerificationPage implements WebPage<Verification> {
    @CheckedTemplate(basePath = "changes")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance verification(WebRequest request, Verification found);
    }

    @Override
    public String path() {
        return "/changes/verify";
    }

    @Override
    public Class<Verification> type() {
        return Verification.class;
    }

    @Override
    public TemplateInstance show(Verification found, WebRequest request) {
        return Templates.verification(request, found);
    }
}
