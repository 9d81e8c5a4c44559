package org.onrecord.web.speakers;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.list.Page;
import org.onrecord.profile.SpeakerProfile;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** The list of speakers, with a form to find one. */
@ApplicationScoped
class SpeakersPage implements WebPage<Page<SpeakerProfile>> {
    @CheckedTemplate(basePath = "speakers")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance speakers(WebRequest request, Page<SpeakerProfile> page, List<SpeakerKind> kinds);
    }

    @Override
    public String path() {
        return "/speakers";
    }

    @Override
    public Class<? super Page<SpeakerProfile>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<SpeakerProfile> page, WebRequest request) {
        return Templates.speakers(request, page, List.of(SpeakerKind.values()));
    }

    @Override
    public Optional<TemplateInstance> refused(WebRequest request) {
        return Optional.of(show(Page.nothing(), request));
    }
}
