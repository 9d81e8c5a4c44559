package org.onrecord.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.onrecord.changeset.Changesets;
import org.onrecord.list.Format;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;
import org.onrecord.speaker.SpeakerReader;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.StatementFilter;

@Path("/contradictions")
@Tag(name = "Statistics")
class ContradictionResource {
    private static final Grouping PAIRS = new Grouping(List.of(new Dimensions(List.of(Dimension.SPEAKER, Dimension.DENIES))), null, null,
            null,
            null);

    private final Statistics statistics;
    private final SpeakerReader reader;
    private final Changesets changesets;

    ContradictionResource(Statistics statistics, SpeakerReader reader, Changesets changesets) {
        this.statistics = statistics;
        this.reader = reader;
        this.changesets = changesets;
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "listContradictions", summary = "Who denies whom",
            description = "Counts, of the statements that `GET /statements` finds with the same filter, those with a link `denies`, by who made them and who made "
                    + "what they deny.")
    @APIResponse(responseCode = "200", description = "A page of pairs of speakers, those with the most statements first.")
    public Page<Contradiction> list(@BeanParam StatementFilter filter,
            @QueryParam("q") @Parameter(example = "drone*", description = "As of `GET /statements`.") String q, @BeanParam Paging paging,
            @BeanParam Representation representation) {
        long changeset = changesets.shownBy(representation.cursor(), filter.asOf());
        List<StatisticsRow> pairs = statistics.rows(filter, q, PAIRS, changeset).stream().filter(row -> row.denies() != null).toList();
        return Listing.of(pairs, this::named, Contradiction.PRESENTATION).page(paging, representation, changeset);
    }

    private List<Contradiction> named(List<StatisticsRow> pairs) {
        Map<String, SpeakerView> speakers = reader.views(pairs.stream().flatMap(pair -> Stream.of(pair.speaker(), pair.denies())).toList());
        return pairs.stream()
                .map(pair -> new Contradiction(speakers.get(pair.speaker()), speakers.get(pair.denies()), pair.statements())).toList();
    }
}
