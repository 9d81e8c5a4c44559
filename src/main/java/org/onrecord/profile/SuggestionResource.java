package org.onrecord.profile;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.onrecord.api.CommaSeparated;
import org.onrecord.changeset.Changesets;
import org.onrecord.list.Format;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Representation;
import org.onrecord.profile.Suggestion.Kind;

@Path("/suggestions")
@Tag(name = "Suggestions", description = "What a name may become while it is typed.")
class SuggestionResource {
    private static final String MOST = "should be a whole number from 1 to 1000";

    private final SuggestionRepository suggestions;
    private final Changesets changesets;

    SuggestionResource(SuggestionRepository suggestions, Changesets changesets) {
        this.suggestions = suggestions;
        this.changesets = changesets;
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "listSuggestions", summary = "Names that begin so",
            description = "For fields that complete what is typed: speakers by any name or alias, claims by their text, documents by their title.")
    @APIResponse(responseCode = "200",
            description = "Of each kind those that begin with the text first, then those with such words elsewhere.")
    public Page<Suggestion> list(
            @QueryParam("q") @NotNull @Parameter(example = "nour",
                    description = "What has been typed so far: words, of which each may be the beginning of one, whatever case and accents.") String q,
            @QueryParam("kind") @CommaSeparated @Parameter(
                    description = "What is wanted, all kinds but publishers by default; several with commas between them, or repeated.") List<Kind> kind,
            @QueryParam("limit") @DefaultValue("8") @Min(value = 1, message = MOST) @Max(value = 1000, message = MOST) @Parameter(
                    description = "How many of each kind at most, from 1 to 1000.") int limit,
            @BeanParam Representation representation) {
        List<Kind> wanted = kind.isEmpty() ? List.of(Kind.SPEAKER, Kind.CLAIM, Kind.DOCUMENT) : kind;
        long changeset = changesets.last();
        List<Suggestion> found = wanted.stream().distinct().flatMap(one -> suggestions.find(one, q, limit).stream()).toList();
        return Listing.whole(found, Suggestion.PRESENTATION, representation, changeset);
    }
}
