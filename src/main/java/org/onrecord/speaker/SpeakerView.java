package org.onrecord.speaker;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.date.Period;
import org.onrecord.list.Node;

/** A speaker as others refer to it: roles are those of the day in question, given only where there are any. */
public record SpeakerView(
        @Schema(examples = "nour-news") @NotNull String id,
        @Schema(examples = "Nour News") @NotNull String name,
        SpeakerKind kind,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RoleView> roles) {

    /** A role in an organisation. */
    public record RoleView(@NotNull @Schema(examples = "supreme-national-security-council") String organization,
            @Schema(examples = "affiliated outlet") String role) {}

    /** One name of a speaker, and from when to when. */
    public record AliasView(@NotNull @Schema(examples = "Tehran") String name, String from, String to) {
        public AliasView(String name, Period period) {
            this(name, period.first(), period.last());
        }
    }

    /** A role in an organisation, and from when to when. */
    public record AffiliationView(@NotNull SpeakerView organization, String role, String from, String to) {}

    /** A role of another speaker in this one, and from when to when. */
    public record MemberView(@NotNull SpeakerView speaker, String role, String from, String to) {}

    /**
     * What is known of a speaker itself, without what it said.
     *
     * @param merged those that it stands for
     */
    public record Details(SpeakerView speaker, String description, List<String> sameAs, List<AliasView> aliases,
            List<AffiliationView> affiliations, List<SpeakerView> merged) {}

    /**
     * The speaker as a node of JSON-LD; of unknown kind or unnamed, it is just something.
     *
     * @param base the URL of the service
     */
    public Map<String, Object> node(URI base) {
        return Node.of(type(), base, "speakers", id).with("identifier", id).with("name", name).json();
    }

    /** Whether nobody knows who that is. */
    public boolean anonymous() {
        return kind == SpeakerKind.ANONYMOUS;
    }

    private String type() {
        return kind == null ? "Thing" : switch (kind) {
            case PERSON -> "Person";
            case ORGANIZATION -> "Organization";
            case STATE -> "Country";
            case OUTLET -> "NewsMediaOrganization";
            case ANONYMOUS -> "Thing";
        };
    }

    /** Shows whoever stands for the speaker. */
    public static SpeakerView of(Speaker speaker) {
        return speaker == null ? null : alone(speaker.standing());
    }

    /** Shows the speaker itself, be it merged. */
    static SpeakerView alone(Speaker speaker) {
        return of(speaker.slug, speaker.name, speaker.kind);
    }

    public static SpeakerView of(String slug, String name, SpeakerKind kind) {
        return new SpeakerView(slug, name, kind, null);
    }
}
