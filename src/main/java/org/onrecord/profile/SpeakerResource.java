package org.onrecord.profile;

import java.util.List;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.onrecord.access.Role;
import org.onrecord.api.EnumWords;
import org.onrecord.api.MergePatch;
import org.onrecord.api.OutsideTheRecord;
import org.onrecord.api.Revision;
import org.onrecord.api.Revisions;
import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.IfMatch;
import org.onrecord.changeset.Signature;
import org.onrecord.list.Format;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;
import org.onrecord.speaker.AlikeSpeakers;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerCuration;
import org.onrecord.speaker.SpeakerDuplicates;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.speaker.SpeakerSort;
import org.onrecord.speaker.SpeakerState;
import org.onrecord.text.Name;

@Path(SpeakerResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers", description = "Whoever can say something.")
class SpeakerResource {
    static final String PATH = "/speakers";
    private static final String SLUG = "The slug of a speaker.";

    private final SpeakerRepository speakers;
    private final SpeakerDuplicates duplicates;
    private final SpeakerCuration curation;
    private final SpeakerProfiles profiles;
    private final Changesets changesets;
    private final Revisions revisions;
    private final SecurityIdentity identity;

    SpeakerResource(SpeakerRepository speakers, SpeakerDuplicates duplicates, SpeakerCuration curation, SpeakerProfiles profiles,
            Changesets changesets, Revisions revisions, SecurityIdentity identity) {
        this.speakers = speakers;
        this.duplicates = duplicates;
        this.curation = curation;
        this.profiles = profiles;
        this.changesets = changesets;
        this.revisions = revisions;
        this.identity = identity;
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
        long changeset = changesets.shownBy(representation.cursor(), null);
        return new Listing<>((after, most) -> speakers.page(q, kind, sort, after, most), page -> profiles.of(page, changeset),
                Speaker::foldedName, Speaker::slug, () -> speakers.count(q, kind), SpeakerProfile.PRESENTATION)
                .page(paging, representation, changeset);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "createSpeaker", summary = "Record a speaker",
            description = "Whoever is named in statements is recorded by itself. A name that somebody bears already is refused unless an `id` is sent too; then the two share it, and writes that give no more than the name are refused.")
    @APIResponseSchema(value = SpeakerProfile.class, responseCode = "201", responseDescription = "Recorded.")
    public RestResponse<SpeakerProfile> create(@NotNull @Valid @RequestBody(required = true) SpeakerState state,
            @QueryParam("reason") @DefaultValue("recorded") @Name(max = 1000) @Parameter(description = Signature.REASON) String reason,
            UriInfo uri) {
        String slug = curation.create(state, signature(reason));
        return answer(ResponseBuilder.<SpeakerProfile>create(Status.CREATED)
                .location(uri.getAbsolutePathBuilder().path("{slug}").build(slug)), slug);
    }

    @GET
    @Path("duplicates")
    @OutsideTheRecord
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "listDuplicateSpeakers", summary = "Speakers that may be one and the same",
            description = "By what they have in common. Nothing is ever merged by itself; merged and anonymous speakers are left out.")
    @APIResponse(responseCode = "200", description = "A page of groups of speakers.")
    public Page<AlikeSpeakers> duplicates(@BeanParam Paging paging, @BeanParam Representation representation) {
        return new Listing<>(duplicates::page, List::copyOf, alike -> EnumWords.of(alike.reason()), AlikeSpeakers::key, duplicates::count,
                AlikeSpeakers.PRESENTATION).page(paging, representation, changesets.shownBy(representation.cursor(), null));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSpeaker", summary = "One speaker and what it said",
            description = "With its statements by stance and by month, whom it denies, and who denies it. Its `ETag` is what a change of it sends as `If-Match`.")
    @APIResponse(responseCode = "200", description = "The speaker.")
    @APIResponse(responseCode = "308", description = Moved.DESCRIPTION)
    public RestResponse<SpeakerProfile> get(@PathParam("id") @Parameter(description = SLUG, example = "nour-news") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf, UriInfo uri) {
        Speaker speaker = speakers.existing(id).standing();
        return speaker.slug().equals(id)
                ? answer(ResponseBuilder.create(Status.OK), speaker, changesets.seenAt(asOf))
                : Moved.to(PATH, speaker.slug(), uri);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "replaceSpeaker", summary = "Rename, describe, identify a speaker",
            description = "Sends its whole new state, as for `POST` or as `GET` gives it: aliases and affiliations that are not listed, it no longer has. Another `id` renames it, and the one that it had leads to it for good. "
                    + Revisions.WHOLE)
    @APIResponse(responseCode = "200", description = "The speaker as it is now.")
    public RestResponse<SpeakerProfile> replace(@PathParam("id") @Parameter(description = SLUG, example = "nour-news") String id,
            @NotNull @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = SpeakerState.class))) ObjectNode state,
            @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = IfMatch.DESCRIPTION) String ifMatch) {
        return revised(id, present -> revisions.whole(state, present, SpeakerState.class), reason, ifMatch);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "patchSpeaker", summary = "Change a part of a speaker", description = MergePatch.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "The speaker as it is now.")
    public RestResponse<SpeakerProfile> patch(
            @PathParam("id") @Parameter(description = SLUG, example = "nour-news") String id,
            @NotNull @RequestBody(required = true, content = {
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))}) ObjectNode patch,
            @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = IfMatch.DESCRIPTION) String ifMatch) {
        return revised(id, present -> revisions.patched(patch, present, SpeakerState.class), reason, ifMatch);
    }

    /** What is counted is compared with what it was when the client read it. */
    private RestResponse<SpeakerProfile> revised(String id, Function<SpeakerProfile, Revision<SpeakerState>> revising, String reason,
            String ifMatch) {
        IfMatch precondition = IfMatch.required(ifMatch);
        String slug = curation.replace(id, speaker -> revising.apply(profiles.of(speaker, precondition.readAsOf(changesets.last()))),
                precondition, signature(reason));
        return answer(ResponseBuilder.create(Status.OK), slug);
    }

    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "mergeSpeaker", summary = "Merge a speaker into another",
            description = "From then on the other stands for both, wherever the record is read or written. Nothing is moved, so it can be undone.")
    @APIResponse(responseCode = "200", description = "The speaker that stands for both.")
    public RestResponse<SpeakerProfile> merge(@PathParam("id") @Parameter(description = SLUG, example = "nour-news") String id,
            @NotNull @Valid @RequestBody(required = true) Merge merge,
            @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason) {
        return answer(ResponseBuilder.create(Status.OK), curation.merge(id, merge.into(), signature(reason)));
    }

    @POST
    @Path("{id}/unmerge")
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "unmergeSpeaker", summary = "Undo the merge of a speaker",
            description = "It has again all that it had. What was recorded of the other one meanwhile stays with that.")
    @APIResponse(responseCode = "200", description = "The speaker that was merged.")
    public RestResponse<SpeakerProfile> unmerge(
            @PathParam("id") @Parameter(description = "The slug of a speaker that was merged.", example = "nour-news") String id,
            @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason) {
        return answer(ResponseBuilder.create(Status.OK), curation.unmerge(id, signature(reason)));
    }

    private Signature signature(String reason) {
        return new Signature(identity.getPrincipal().getName(), reason);
    }

    private RestResponse<SpeakerProfile> answer(ResponseBuilder<SpeakerProfile> response, String slug) {
        return answer(response, speakers.existing(slug).standing(), changesets.last());
    }

    private RestResponse<SpeakerProfile> answer(ResponseBuilder<SpeakerProfile> response, Speaker speaker, long changeset) {
        return response.entity(profiles.of(speaker, changeset)).tag(IfMatch.tag(speaker.revision())).build();
    }
}
