package org.onrecord.web.claim;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.changeset.AsOf;
import org.onrecord.claim.ClaimDuplicates;
import org.onrecord.claim.ClaimView;
import org.onrecord.profile.ClaimProfile;
import org.onrecord.profile.ClaimProfile.Moment;
import org.onrecord.profile.ClaimSpeaker;
import org.onrecord.profile.ClaimVoices;
import org.onrecord.profile.Tally;
import org.onrecord.statement.Stance;
import org.onrecord.web.Linked;
import org.onrecord.web.Linked.Card;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** A claim and its record: how it stands, who said what when, and on which side. */
@ApplicationScoped
class ClaimPage implements WebPage<ClaimProfile> {
    /** How many speakers of each side are named. */
    private static final int MOST_SPEAKERS = 10;
    /** How many statements are quoted. */
    private static final int MOST_QUOTED = 30;

    private final ClaimVoices voices;
    private final ClaimDuplicates duplicates;
    private final Linked linked;

    ClaimPage(ClaimVoices voices, ClaimDuplicates duplicates, Linked linked) {
        this.linked = linked;
        this.voices = voices;
        this.duplicates = duplicates;
    }

    @CheckedTemplate(basePath = "claim")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance claim(WebRequest request, ClaimProfile claim, Timeline timeline, List<Side> sides,
                List<Moment> moments, boolean all, List<ClaimView> alike, Card card);
    }

    @Override
    public String path() {
        return "/claims/{id}";
    }

    @Override
    public Class<ClaimProfile> type() {
        return ClaimProfile.class;
    }

    @Override
    public TemplateInstance show(ClaimProfile claim, WebRequest request) {
        AsOf asOf = request.state();
        List<Moment> moments = claim.timeline().stream().limit(MOST_QUOTED).toList();
        return Templates.claim(request, claim, timeline(claim, asOf, request), sides(claim, asOf), moments,
                moments.size() == statements(claim), duplicates.of(claim.id()),
                linked.card(request, claim.text(), description(request), claim.node(request.base())));
    }

    private static String description(WebRequest request) {
        return request.words(ClaimMessages.class).description();
    }

    private Timeline timeline(ClaimProfile claim, AsOf asOf, WebRequest request) {
        if (claim.timeline().isEmpty()) {
            return null;
        }
        Optional<Marks> marks = claim.timeline().size() == statements(claim)
                ? Marks.of(claim.timeline(), request.locale())
                : Optional.empty();
        return marks.map(drawn -> new Timeline(drawn, null))
                .orElseGet(() -> new Timeline(null, Periods.of(voices.dates(claim.id(), asOf), request.locale())));
    }

    private static long statements(ClaimProfile claim) {
        return claim.alleged().statements() + claim.denied().statements() + claim.reacted().statements()
                + (claim.withdrawn() == null ? 0 : claim.withdrawn().statements());
    }

    private List<Side> sides(ClaimProfile claim, AsOf asOf) {
        List<ClaimSpeaker> first = voices.first(claim.id(), MOST_SPEAKERS, asOf);
        return Timeline.ORDER.stream().map(stance -> new Side(stance, tally(claim, stance),
                first.stream().filter(speaker -> speaker.stance() == stance).toList())).toList();
    }

    private static Tally tally(ClaimProfile claim, Stance stance) {
        return switch (stance) {
            case ALLEGATION -> claim.alleged();
            case DENIAL -> claim.denied();
            case REACTION -> claim.reacted();
        };
    }
}
