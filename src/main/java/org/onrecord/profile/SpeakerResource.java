package org.onrecord.profile;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.onrecord.api.ProblemException;
import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;
import org.onrecord.list.Cursor;
import org.onrecord.list.Format;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.speaker.SpeakerSort;

@Path("/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers", description = "Whoever can say something.")
class SpeakerResource {
    private final SpeakerRepository speakers;
    private final Profiles profiles;
    private final Changesets changesets;

    SpeakerResource(SpeakerRepository speakers, Profiles profiles, Changesets changesets) {
        this.speakers = speakers;
        this.profiles = profiles;
        this.changesets = changesets;
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE, Format.JSON_LD_TYPE})
    @Operation(operationId = "listSpeakers", summary = "Speakers by name",
            description = "Each with its names, its affiliations, and how many statements of each stance it made.")
    @APIResponse(responseCode = "200", description = "A page of speakers, in the order asked for.")
    public Page<SpeakerProfile> list(
            @QueryParam("q") @Parameter(example = "nour",
                    description = "A part of the name or of an alias, whatever case and accents.") String q,
            @QueryParam("kind") @Parameter(description = "What sort of speaker.") SpeakerKind kind,
            @QueryParam("sort") @DefaultValue("name") @Parameter(
                    description = "By name, whatever case and accents; `-` puts the last first.") SpeakerSort sort,
            @BeanParam Paging paging, @BeanParam Representation representation) {
        long changeset = changesets.shownBy(Cursor.of(representation.uri()), null);
        return new Listing<>((after, most) -> speakers.page(q, kind, sort, after, most), page -> profiles.ofSpeakers(page, changeset),
                Speaker::foldedName, Speaker::slug, () -> speakers.count(q, kind), SpeakerProfile.PRESENTATION)
                .page(paging, representation, changeset);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSpeaker", summary = "One speaker and what it said",
            description = "With its statements by stance and by month, whom it denies, and who denies it.")
    @APIResponse(responseCode = "200", description = "The speaker.")
    public SpeakerProfile get(@PathParam("id") @Parameter(description = "The slug of a speaker.", example = "nour-news") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf) {
        Speaker speaker = speakers.bySlug(id).orElseThrow(
                () -> ProblemException
                        .notFound("There is no speaker with the id " + id + "; GET /speakers?q= finds them by a part of the name."));
        return profiles.ofSpeaker(speaker, changesets.seenAt(asOf));
    }
}
