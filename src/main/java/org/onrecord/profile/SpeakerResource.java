package org.onrecord.profile;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import org.onrecord.api.Cursor;
import org.onrecord.api.Page;
import org.onrecord.api.Paging;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerRepository;

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
    @Operation(operationId = "listSpeakers", summary = "Speakers by name")
    @APIResponse(responseCode = "200", description = "A page of speakers, in the order of their names.")
    public RestResponse<Page<SpeakerProfile>> list(
            @QueryParam("q") @Parameter(example = "nour",
                    description = "A part of the name or of an alias, whatever case and accents.") String q,
            @QueryParam("kind") @Parameter(description = "What sort of speaker.") SpeakerKind kind,
            @BeanParam @Valid Paging paging, UriInfo uri) {
        Cursor after = Cursor.of(uri);
        long changeset = changesets.shownBy(after, null);
        return Page.of(speakers.page(q, kind, after, paging.fetched()),
                page -> profiles.ofSpeakers(page, changeset), Speaker::foldedName, Speaker::slug, paging,
                paging.counted() ? speakers.count(q, kind) : null, changeset, uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSpeaker", summary = "One speaker and what it said")
    @APIResponse(responseCode = "200", description = "The speaker.")
    public SpeakerProfile get(@PathParam("id") @Parameter(description = "The slug of a speaker.", example = "nour-news") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf) {
        Speaker speaker = speakers.bySlug(id).orElseThrow(
                () -> ProblemException
                        .notFound("There is no speaker with the id " + id + "; GET /speakers?q= finds them by a part of the name."));
        return profiles.ofSpeakers(List.of(speaker), changesets.seenAt(asOf)).get(0);
    }
}
