package org.onrecord.profile;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

import org.onrecord.access.Role;
import org.onrecord.api.EnumWords;
import org.onrecord.api.MergePatch;
import org.onrecord.api.OutsideTheRecord;
import org.onrecord.api.Revisions;
import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.History;
import org.onrecord.changeset.RevisionView;
import org.onrecord.changeset.Signature;
import org.onrecord.list.Format;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;
import org.onrecord.speaker.AlikeSpeakers;
import org.onrecord.speaker.ConflatedSpeaker;
import org.onrecord.speaker.ConflatedSpeakers;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerCuration;
import org.onrecord.speaker.SpeakerDuplicates;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.speaker.SpeakerSort;
import org.onrecord.speaker.SpeakerState;
import org.onrecord.statement.Reattribution;
import org.onrecord.statement.Split;
import org.onrecord.statement.SplitView;
import org.onrecord.statement.StatementFilter;
import org.onrecord.text.Name;

@Path(SpeakerResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers", description = "Whoever can say something.")
class SpeakerResource extends CuratedResource<Speaker, Long, SpeakerState, SpeakerProfile> {
    static final String PATH = "/speakers";
    private static final String SLUG = "The slug of a speaker.";

    private final SpeakerRepository speakers;
    private final SpeakerDuplicates duplicates;
    private final ConflatedSpeakers conflated;
    private final SpeakerCuration curation;
    private final SpeakerProfiles profiles;
    private final Reattribution reattribution;

    SpeakerResource(SpeakerRepository speakers, SpeakerDuplicates duplicates, ConflatedSpeakers conflated, SpeakerCuration curation,
            SpeakerProfiles profiles, Reattribution reattribution, Changesets changesets, Revisions revisions, History history,
            SecurityIdentity identity) {
        super(speakers, curation, SpeakerState.class, changesets, revisions, history, identity);
        this.speakers = speakers;
        this.duplicates = duplicates;
        this.conflated = conflated;
        this.curation = curation;
        this.profiles = profiles;
        this.reattribution = reattribution;
    }

    @Override
    SpeakerProfile profile(Speaker speaker, long changeset) {
        return profiles.of(speaker, changeset);
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
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf,
            @BeanParam Paging paging, @BeanParam Representation representation) {
        long changeset = changesets.shownBy(representation.cursor(), asOf);
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
        return created(curation.create(state, signature(reason)), uri);
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
    @Path("conflated")
    @OutsideTheRecord
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "listConflatedSpeakers", summary = "Speakers that may be several",
            description = "Those with several identifiers of one site, such as two items of Wikidata. `POST /speakers/{id}/split` parts what was said.")
    @APIResponse(responseCode = "200", description = "A page of speakers, each once for each such site.")
    public Page<ConflatedSpeaker> conflated(@BeanParam Paging paging, @BeanParam Representation representation) {
        return new Listing<>(conflated::page, List::copyOf, ConflatedSpeaker::kind, ConflatedSpeaker::id, conflated::count,
                ConflatedSpeaker.PRESENTATION).page(paging, representation, changesets.shownBy(representation.cursor(), null));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSpeaker", summary = "One speaker and what it said",
            description = "With its statements by stance and by month, whom it denies, and who denies it. Its `ETag` is what a change of it sends as `If-Match`.")
    @APIResponse(responseCode = "200", description = "The speaker.")
    @APIResponse(responseCode = "308", description = MOVED)
    public RestResponse<SpeakerProfile> get(@PathParam("id") @Parameter(description = SLUG, example = "nour-news") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf, UriInfo uri) {
        return shown(id, asOf, uri);
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
            @Valid @BeanParam Revising revising) {
        return replaced(id, state, revising);
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
            @Valid @BeanParam Revising revising) {
        return patched(id, patch, revising);
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
        return merged(id, merge, reason);
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
        return unmerged(id, reason);
    }

    @POST
    @Path("{id}/split")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "splitSpeaker", summary = "Move statements of a speaker to another one",
            description = "For two that were taken for one: what was said or relayed by the one becomes, in one changeset, the other's, each statement in a new version. "
                    + "The body names the statements, or the filters of `GET /statements` (`q` excepted) find those that the speaker made, retracted ones with `retracted=include`. "
                    + "To undo it, split the other one into this one, naming the `changeset`.")
    @APIResponse(responseCode = "200", description = "How many were moved, by which changeset.")
    public SplitView split(@PathParam("id") @Parameter(description = SLUG, example = "nour-news") String id,
            @NotNull @Valid @RequestBody(required = true) Split split,
            @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason,
            @BeanParam StatementFilter filter) {
        return reattribution.split(id, split, filter, signature(reason));
    }

    @GET
    @Path("{id}/history")
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "getSpeakerHistory", summary = "Every state of a speaker, the first first",
            description = RevisionView.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "All that changesets left of it.")
    public Page<RevisionView> history(@PathParam("id") @Parameter(description = SLUG, example = "nour-news") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf,
            @BeanParam Representation representation) {
        return past(id, asOf, representation);
    }
}
