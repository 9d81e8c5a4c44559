package org.onrecord.web.speaker;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.profile.NewestStatements;
import org.onrecord.profile.SpeakerProfile;
import org.onrecord.speaker.AlikeSpeakers;
import org.onrecord.speaker.SpeakerDuplicates;
import org.onrecord.speaker.SpeakerReader;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.StatementView;
import org.onrecord.web.Linked;
import org.onrecord.web.Linked.Card;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;
import org.onrecord.web.chart.Chart;
import org.onrecord.web.chart.StackedBars;

/** A speaker: its names, what it belongs to, what it said over time and last, and who contradicts whom. */
@ApplicationScoped
class SpeakerPage implements WebPage<SpeakerProfile> {
    private static final int MOST_STATEMENTS = 10;
    private static final int MOST_MEMBERS = 50;

    private final SpeakerReader speakers;
    private final SpeakerDuplicates duplicates;
    private final NewestStatements newest;
    private final Linked linked;

    SpeakerPage(SpeakerReader speakers, SpeakerDuplicates duplicates, NewestStatements newest, Linked linked) {
        this.speakers = speakers;
        this.duplicates = duplicates;
        this.newest = newest;
        this.linked = linked;
    }

    @CheckedTemplate(basePath = "speaker")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance speaker(WebRequest request, SpeakerProfile speaker, long statements, List<Tenure> affiliations,
                List<Tenure> members, boolean allMembers, Opponents denies, Opponents deniedBy, List<StatementView> newest,
                List<SpeakerView> alike, Chart chart, Card card);
    }

    @Override
    public String path() {
        return "/speakers/{id}";
    }

    @Override
    public Class<SpeakerProfile> type() {
        return SpeakerProfile.class;
    }

    @Override
    public TemplateInstance show(SpeakerProfile speaker, WebRequest request) {
        List<Tenure> members = members(speaker);
        return Templates.speaker(request, speaker, speaker.statements().all(), affiliations(speaker), members,
                members.size() < MOST_MEMBERS,
                Opponents.of(speaker.denies()), Opponents.of(speaker.deniedBy()), newest.of(speaker.id(), MOST_STATEMENTS, request.state()),
                alike(speaker), chart(speaker, request),
                linked.card(request, speaker.name(), description(speaker, request), speaker.node(request.base())));
    }

    private static List<Tenure> affiliations(SpeakerProfile speaker) {
        return Tenure.placed(speaker.affiliations().stream()
                .map(one -> new Tenure(one.organization(), one.role(), one.from(), one.to(), null, null)).toList());
    }

    private List<Tenure> members(SpeakerProfile speaker) {
        return Tenure.placed(speakers.members(speaker.id(), MOST_MEMBERS).stream()
                .map(one -> new Tenure(one.speaker(), one.role(), one.from(), one.to(), null, null)).toList());
    }

    private static Chart chart(SpeakerProfile speaker, WebRequest request) {
        String list = request.where("/statements?sort=date", "speaker", speaker.id());
        return StackedBars.byMonth(speaker.name(), speaker.months(), request,
                (from, to) -> list + "&from=" + from + "&to=" + to);
    }

    private List<SpeakerView> alike(SpeakerProfile speaker) {
        return duplicates.of(speaker.id()).stream().map(AlikeSpeakers::speakers).flatMap(List::stream).distinct()
                .filter(other -> !other.id().equals(speaker.id())).toList();
    }

    private static String description(SpeakerProfile speaker, WebRequest request) {
        return speaker.description() != null ? speaker.description() : request.words(SpeakerMessages.class).description();
    }
}
