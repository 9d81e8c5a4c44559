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
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimRepository;

@Path("/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims", description = "The propositions that statements put forward, deny or react to.")
class ClaimResource {
    private final ClaimRepository claims;
    private final Profiles profiles;
    private final Changesets changesets;

    ClaimResource(ClaimRepository claims, Profiles profiles, Changesets changesets) {
        this.claims = claims;
        this.profiles = profiles;
        this.changesets = changesets;
    }

    @GET
    @Operation(operationId = "listClaims", summary = "Claims with their record")
    @APIResponse(responseCode = "200", description = "A page of claims, in the order of their ids.")
    public RestResponse<Page<ClaimProfile>> list(
            @QueryParam("q") @Parameter(example = "drone", description = "A part of the text, whatever case and accents.") String q,
            @BeanParam @Valid Paging paging, UriInfo uri) {
        Cursor after = Cursor.of(uri);
        long changeset = changesets.shownBy(after, null);
        return Page.of(claims.page(q, after, paging.fetched()), page -> profiles.ofClaims(page, changeset), Claim::slug, Claim::slug,
                paging,
                paging.counted() ? claims.count(q) : null, changeset, uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getClaim", summary = "One claim: who alleged it, who denied it, who reacted")
    @APIResponse(responseCode = "200", description = "The claim with its record.")
    public ClaimProfile get(
            @PathParam("id") @Parameter(description = "The slug of a claim.", example = "iran-russia-drone-plant") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf) {
        Claim claim = claims.bySlug(id).orElseThrow(
                () -> ProblemException
                        .notFound("There is no claim with the id " + id + "; GET /claims?q= finds them by a part of the text."));
        return profiles.ofClaims(List.of(claim), changesets.seenAt(asOf)).get(0);
    }
}
