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
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.claim.ClaimSort;
import org.onrecord.list.Cursor;
import org.onrecord.list.Format;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;

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
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE, Format.JSON_LD_TYPE})
    @Operation(operationId = "listClaims", summary = "Claims with their record",
            description = "Each with who alleged, denied and reacted to it, and how its record stands.")
    @APIResponse(responseCode = "200", description = "A page of claims, in the order asked for.")
    public Page<ClaimProfile> list(
            @QueryParam("q") @Parameter(example = "drone", description = "A part of the text, whatever case and accents.") String q,
            @QueryParam("sort") @DefaultValue("id") @Parameter(
                    description = "By id, or by text whatever case and accents; `-` puts the last first.") ClaimSort sort,
            @BeanParam Paging paging, @BeanParam Representation representation) {
        long changeset = changesets.shownBy(Cursor.of(representation.uri()), null);
        return new Listing<>((after, most) -> claims.page(q, sort, after, most), page -> profiles.ofClaims(page, changeset), sort::key,
                Claim::slug, () -> claims.count(q), ClaimProfile.PRESENTATION).page(paging, representation, changeset);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getClaim", summary = "One claim: who alleged it, who denied it, who reacted",
            description = "With the first statement of each stance, the time until the first denial, and all that was said of it by date.")
    @APIResponse(responseCode = "200", description = "The claim with its record.")
    public ClaimProfile get(
            @PathParam("id") @Parameter(description = "The slug of a claim.", example = "iran-russia-drone-plant") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf) {
        Claim claim = claims.bySlug(id).orElseThrow(
                () -> ProblemException
                        .notFound("There is no claim with the id " + id + "; GET /claims?q= finds them by a part of the text."));
        return profiles.ofClaim(claim, changesets.seenAt(asOf));
    }
}
