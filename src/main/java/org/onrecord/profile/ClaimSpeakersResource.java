package org.onrecord.profile;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.onrecord.api.CommaSeparated;
import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.list.Format;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;
import org.onrecord.statement.Stance;

@Path(ClaimResource.PATH + "/{id}/speakers")
@Tag(name = "Claims")
class ClaimSpeakersResource {
    private final ClaimRepository claims;
    private final ClaimProfiles profiles;
    private final Changesets changesets;

    ClaimSpeakersResource(ClaimRepository claims, ClaimProfiles profiles, Changesets changesets) {
        this.claims = claims;
        this.profiles = profiles;
        this.changesets = changesets;
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "listClaimSpeakers", summary = "Who spoke on a claim",
            description = "A row for each speaker and stance, whoever spoke first first, with how many of the statements stand and how many the speaker withdrew.")
    @APIResponse(responseCode = "200", description = "A page of speakers.")
    public Page<ClaimSpeaker> list(
            @PathParam("id") @Parameter(description = "The slug of a claim.", example = "iran-russia-drone-plant") String id,
            @QueryParam("stance") @CommaSeparated @Parameter(
                    description = "With which stance; several with commas between them, or repeated; with any by default.") List<Stance> stance,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf,
            @BeanParam Paging paging, @BeanParam Representation representation) {
        long changeset = changesets.shownBy(representation.cursor(), asOf);
        List<Stance> stances = stance.isEmpty() ? List.of(Stance.values()) : stance.stream().distinct().toList();
        return Listing.of(profiles.speakers(claims.existing(id).standing(), stances, changeset), ClaimSpeaker.PRESENTATION)
                .page(paging, representation, changeset);
    }
}
