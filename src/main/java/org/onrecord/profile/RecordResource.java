package org.onrecord.profile;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.onrecord.api.PublicUrl;
import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.StatementIndex;

@Path("/")
@Tag(name = "Record", description = "The record as a whole.")
class RecordResource {
    private final RecordRepository repository;
    private final StatementIndex index;
    private final ShownVersions versions;
    private final Changesets changesets;

    RecordResource(RecordRepository repository, StatementIndex index, ShownVersions versions, Changesets changesets) {
        this.repository = repository;
        this.index = index;
        this.versions = versions;
        this.changesets = changesets;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getRecord", summary = "The record as a whole",
            description = "How much there is, the last write, and where the API is described. Speakers, claims and documents are counted as they are today.")
    @APIResponse(responseCode = "200", description = "What there is.")
    public RecordView get(@QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf,
            @Context HttpServerRequest request) {
        long changeset = changesets.seenAt(asOf);
        return RecordView.of(statements(changeset), repository.speakers(), repository.claims(), repository.documents(),
                changesets.views(List.of(changeset)).get(changeset), PublicUrl.prefix(request));
    }

    private Stances statements(long changeset) {
        long[] counts = new long[Stance.values().length];
        StatementCriteria all = StatementCriteria.ofAll(changeset);
        if (index.changeset() >= changeset) {
            index.eachAlike(all, rows -> {
                for (int row = 0; row < rows.size(); row++) {
                    counts[rows.stance(row).ordinal()] += rows.statements(row);
                }
            });
        } else {
            versions.each(all, version -> counts[version.stance().ordinal()]++);
        }
        return new Stances(counts[Stance.DENIAL.ordinal()], counts[Stance.ALLEGATION.ordinal()], counts[Stance.REACTION.ordinal()]);
    }
}
