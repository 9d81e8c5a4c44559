package org.onrecord.web.claim;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.list.Page;
import org.onrecord.profile.ClaimSpeaker;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** All who spoke on a claim. */
@ApplicationScoped
class ClaimSpeakersPage implements WebPage<Page<ClaimSpeaker>> {
    private static final String LAST = "/speakers";

    @CheckedTemplate(basePath = "claim")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance speakers(WebRequest request, Page<ClaimSpeaker> page, String claim);
    }

    @Override
    public String path() {
        return "/claims/{id}/speakers";
    }

    @Override
    public Class<? super Page<ClaimSpeaker>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<ClaimSpeaker> page, WebRequest request) {
        return Templates.speakers(request, page, request.path().substring(0, request.path().length() - LAST.length()));
    }
}
