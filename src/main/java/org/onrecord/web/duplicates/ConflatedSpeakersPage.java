package org.onrecord.web.duplicates;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.TemplateInstance;

import org.onrecord.list.Page;
import org.onrecord.profile.ComparedProfiles;
import org.onrecord.profile.SpeakerProfile;
import org.onrecord.speaker.ConflatedSpeaker;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

@ApplicationScoped
class ConflatedSpeakersPage implements WebPage<Page<ConflatedSpeaker>> {
    private final ComparedProfiles profiles;

    ConflatedSpeakersPage(ComparedProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public String path() {
        return "/speakers/conflated";
    }

    @Override
    public Class<? super Page<ConflatedSpeaker>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<ConflatedSpeaker> page, WebRequest request) {
        Map<String, SpeakerProfile> speakers = profiles
                .ofSpeakers(page.items().stream().map(ConflatedSpeaker::id).collect(Collectors.toSet()), page.changeset());
        return Review.show("conflated", page, page.items().stream().map(one -> new Group("conflated", one.kind(),
                List.of(Candidate.of(speakers.get(one.id()))), null, null, one.sameAs())).toList(), request);
    }
}
