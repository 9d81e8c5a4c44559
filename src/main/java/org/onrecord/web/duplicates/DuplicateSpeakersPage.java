package org.onrecord.web.duplicates;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.TemplateInstance;

import org.onrecord.api.EnumWords;
import org.onrecord.list.Page;
import org.onrecord.profile.ComparedProfiles;
import org.onrecord.profile.SpeakerProfile;
import org.onrecord.speaker.AlikeSpeakers;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

@ApplicationScoped
class DuplicateSpeakersPage implements WebPage<Page<AlikeSpeakers>> {
    private final ComparedProfiles profiles;

    DuplicateSpeakersPage(ComparedProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public String path() {
        return "/speakers/duplicates";
    }

    @Override
    public Class<? super Page<AlikeSpeakers>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<AlikeSpeakers> page, WebRequest request) {
        Map<String, SpeakerProfile> speakers = profiles.ofSpeakers(
                page.items().stream().flatMap(alike -> alike.speakers().stream()).map(SpeakerView::id).collect(Collectors.toSet()),
                page.changeset());
        return Review.show("speakers", page, page.items().stream().map(alike -> new Group(EnumWords.of(alike.reason()), alike.key(),
                alike.speakers().stream().map(speaker -> Candidate.of(speakers.get(speaker.id()))).toList(), alike.refused(),
                alike.lastRefused(), List.of())).toList(), request);
    }
}
