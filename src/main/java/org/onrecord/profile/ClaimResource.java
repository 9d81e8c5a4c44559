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
import org.jboss.resteasy.reactive.RestResponse;

import org.onrecord.access.Role;
import org.onrecord.api.CommaSeparated;
import org.onrecord.api.EnumWords;
import org.onrecord.api.MergePatch;
import org.onrecord.api.Revisions;
import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.History;
import org.onrecord.changeset.RevisionView;
import org.onrecord.changeset.Signature;
import org.onrecord.claim.AlikeClaims;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimCuration;
import org.onrecord.claim.ClaimDuplicates;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.claim.ClaimState;
import org.onrecord.list.Format;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;
import org.onrecord.statement.Stance;
import org.onrecord.text.Name;

@Path(ClaimResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims", description = "The propositions that statements put forward, deny or react to.")
class ClaimResource extends CuratedResource<Claim, Long, ClaimState, ClaimProfile> {
    static final String PATH = "/claims";
    private static final String SLUG = "The slug of a claim.";

    private final ClaimRepository claims;
    private final ClaimDuplicates duplicates;
    private final ClaimCuration curation;
    private final ClaimProfiles profiles;
    private final ClaimLists lists;

    ClaimResource(ClaimRepository claims, ClaimDuplicates duplicates, ClaimCuration curation, ClaimProfiles profiles, ClaimLists lists,
            Changesets changesets, Revisions revisions, History history, SecurityIdentity identity) {
        super(claims, curation, ClaimState.class, changesets, revisions, history, identity);
        this.claims = claims;
        this.duplicates = duplicates;
        this.curation = curation;
        this.profiles = profiles;
        this.lists = lists;
    }

    @Override
    ClaimProfile profile(Claim claim, long changeset) {
        return profiles.of(claim, changeset);
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE, Format.JSON_LD_TYPE})
    @Operation(operationId = "listClaims", summary = "Claims with their record",
            description = "Each with who alleged, denied and reacted to it, at most five of each, and how its record stands. All parameters combine with AND, the values of a repeated one with OR.")
    @APIResponse(responseCode = "200", description = "A page of claims, in the order asked for.")
    public Page<ClaimProfile> list(
            @BeanParam ClaimFilter filter,
            @QueryParam("sort") @DefaultValue("id") @Parameter(
                    description = "By id, by text whatever case and accents, or by its record: `status`, `first` (when its first statement begins), `latency` of "
                            + "the first denial, how many `statements` stand. `-` puts the last first; what has no such date or denial comes last either way.") ClaimOrder sort,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf,
            @BeanParam Paging paging, @BeanParam Representation representation) {
        return lists.page(filter, sort, asOf, paging, representation);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "createClaim", summary = "Record a claim",
            description = "What statements are about is recorded by itself. A text that a claim has already is refused unless an `id` is sent too; who sends the text alone goes on to mean the first.")
    @APIResponseSchema(value = ClaimProfile.class, responseCode = "201", responseDescription = "Recorded.")
    public RestResponse<ClaimProfile> create(@NotNull @Valid @RequestBody(required = true) ClaimState state,
            @QueryParam("reason") @DefaultValue("recorded") @Name(max = 1000) @Parameter(description = Signature.REASON) String reason,
            UriInfo uri) {
        return created(curation.create(state, signature(reason)), uri);
    }

    @GET
    @Path("duplicates")
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "listDuplicateClaims", summary = "Claims that may be one and the same",
            description = "By what their texts have in common. Nothing is ever merged by itself; merged claims are left out.")
    @APIResponse(responseCode = "200", description = "A page of groups of claims.")
    public Page<AlikeClaims> duplicates(@BeanParam Paging paging, @BeanParam Representation representation) {
        return new Listing<>(duplicates::page, List::copyOf, alike -> EnumWords.of(alike.reason()), AlikeClaims::key, duplicates::count,
                AlikeClaims.PRESENTATION).page(paging, representation, changesets.shownBy(representation.cursor(), null));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getClaim", summary = "One claim: who alleged it, who denied it, who reacted",
            description = "With the first statement of each stance, the time until the first denial, and all that was said of it by date. Its `ETag` is what a change of it sends as `If-Match`.")
    @APIResponse(responseCode = "200", description = "The claim with its record.")
    @APIResponse(responseCode = "308", description = MOVED)
    public RestResponse<ClaimProfile> get(@PathParam("id") @Parameter(description = SLUG, example = "iran-russia-drone-plant") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf, UriInfo uri) {
        return shown(id, asOf, uri);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "replaceClaim", summary = "Rename or rephrase a claim",
            description = "Sends its whole new state, as for `POST` or as `GET` gives it. Another `id` renames it, and the one that it had leads to it for good. "
                    + Revisions.WHOLE)
    @APIResponse(responseCode = "200", description = "The claim as it is now.")
    public RestResponse<ClaimProfile> replace(
            @PathParam("id") @Parameter(description = SLUG, example = "iran-russia-drone-plant") String id,
            @NotNull @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ClaimState.class))) ObjectNode state,
            @Valid @BeanParam Revising revising) {
        return replaced(id, state, revising);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "patchClaim", summary = "Change a part of a claim", description = MergePatch.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "The claim as it is now.")
    public RestResponse<ClaimProfile> patch(
            @PathParam("id") @Parameter(description = SLUG, example = "iran-russia-drone-plant") String id,
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
    @Operation(operationId = "mergeClaim", summary = "Merge a claim into another",
            description = "From then on the other stands for both, wherever the record is read or written. Nothing is moved, so it can be undone.")
    @APIResponse(responseCode = "200", description = "The claim that stands for both.")
    public RestResponse<ClaimProfile> merge(@PathParam("id") @Parameter(description = SLUG, example = "iran-russia-drone-plant") String id,
            @NotNull @Valid @RequestBody(required = true) Merge merge,
            @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason) {
        return merged(id, merge, reason);
    }

    @POST
    @Path("{id}/unmerge")
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "unmergeClaim", summary = "Undo the merge of a claim",
            description = "It has again all that it had. What was recorded of the other one meanwhile stays with that.")
    @APIResponse(responseCode = "200", description = "The claim that was merged.")
    public RestResponse<ClaimProfile> unmerge(
            @PathParam("id") @Parameter(description = "The slug of a claim that was merged.",
                    example = "iran-russia-drone-plant") String id,
            @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason) {
        return unmerged(id, reason);
    }

    @GET
    @Path("{id}/speakers")
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "listClaimSpeakers", summary = "Who spoke on a claim",
            description = "A row for each speaker and stance, whoever spoke first first, with how many of the statements stand and how many the speaker withdrew.")
    @APIResponse(responseCode = "200", description = "A page of speakers.")
    public Page<ClaimSpeaker> list(
            @PathParam("id") @Parameter(description = SLUG, example = "iran-russia-drone-plant") String id,
            @QueryParam("stance") @CommaSeparated @Parameter(
                    description = "With which stance; several with commas between them, or repeated; with any by default.") List<Stance> stance,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf,
            @BeanParam Paging paging, @BeanParam Representation representation) {
        long changeset = changesets.shownBy(representation.cursor(), asOf);
        List<Stance> stances = stance.isEmpty() ? List.of(Stance.values()) : stance.stream().distinct().toList();
        return Listing.of(profiles.speakers(claims.existing(id).standing(), stances, changeset), ClaimSpeaker.PRESENTATION)
                .page(paging, representation, changeset);
    }

    @GET
    @Path("{id}/history")
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "getClaimHistory", summary = "Every state of a claim, the first first", description = RevisionView.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "All that changesets left of it.")
    public Page<RevisionView> history(@PathParam("id") @Parameter(description = SLUG, example = "iran-russia-drone-plant") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf,
            @BeanParam Representation representation) {
        return past(id, asOf, representation);
    }
}
