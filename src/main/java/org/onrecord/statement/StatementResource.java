package org.onrecord.statement;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.onrecord.access.Role;
import org.onrecord.api.AtOnce;
import org.onrecord.api.Ids;
import org.onrecord.api.MergePatch;
import org.onrecord.api.ProblemException;
import org.onrecord.api.PublicUrl;
import org.onrecord.api.RenderedJson;
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
import org.onrecord.statement.StatementService.Sent;
import org.onrecord.text.Name;

@Path("/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements", description = "Who said what, when, where and through whom.")
class StatementResource {
    private static final String DRY_RUN = "Answers what would become of it, and what would be new on record, and writes nothing.";
    private static final String STATEMENT_ID = "The id of a statement.";

    private final StatementService service;
    private final GroupCommit group;
    private final WriteRehearsal rehearsal;
    private final StatementRepository statements;
    private final StatementReader reader;
    private final StatementListing listing;
    private final StatementIndex index;
    private final StatementJson json;
    private final StatementRenderer renderer;
    private final StatementHistory histories;
    private final ThreadReader threads;
    private final WithdrawalMarker withdrawals;
    private final Changesets changesets;
    private final Revisions revisions;
    private final SecurityIdentity identity;

    StatementResource(StatementService service, GroupCommit group, WriteRehearsal rehearsal, StatementRepository statements,
            StatementReader reader,
            StatementListing listing, StatementIndex index, StatementJson json, StatementRenderer renderer, StatementHistory histories,
            ThreadReader threads,
            WithdrawalMarker withdrawals, Changesets changesets, Revisions revisions, SecurityIdentity identity) {
        this.service = service;
        this.group = group;
        this.rehearsal = rehearsal;
        this.statements = statements;
        this.reader = reader;
        this.listing = listing;
        this.index = index;
        this.json = json;
        this.renderer = renderer;
        this.histories = histories;
        this.threads = threads;
        this.withdrawals = withdrawals;
        this.changesets = changesets;
        this.revisions = revisions;
        this.identity = identity;
    }

    @GET
    @AtOnce
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE, Format.JSON_LD_TYPE, Format.ATOM_TYPE})
    @Operation(operationId = "listStatements", summary = "Who said what",
            description = "All parameters combine with AND, the values of a repeated one with OR.")
    @APIResponse(responseCode = "200", description = "A page of statements.")
    public Page<StatementView> list(@BeanParam StatementFilter filter,
            @QueryParam("q") @Parameter(example = "\"drone plant\" -russia",
                    description = "Words, all of which stand in its text, a quote, a printed name, the name of its speaker or its claim: "
                            + "a phrase in quotation marks, without a word as `-word`, beginnings of words as `dron*`, one of several as `drone OR missile`; `@ap`, `#tag`, `$15` "
                            + "and `47%` with their signs only, and any other name that its speaker has or had. Case and accents "
                            + "do not matter, nor endings in the language of the statement.") String q,
            @QueryParam("sort") @Parameter(
                    description = "By the earliest instant that the date can mean (`-date` is the default), by when the version was recorded, or, with `q`, "
                            + "by how well it answers (the default there); `-` puts the last first.") StatementSort sort,
            @BeanParam Paging paging, @BeanParam Representation representation) {
        return listing.page(filter, q, sort, paging, representation);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "recordStatement", summary = "Record a statement",
            description = "What it names is found if it is on record, and recorded along with it if not. Everything is one changeset.")
    @APIResponseSchema(value = StatementView.class, responseCode = "201",
            responseDescription = "Recorded; `created` says what else was not on record yet.")
    @APIResponse(responseCode = "200", description = "With `dryRun`: what would become of it. The ids of what would be new are not kept.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = StatementView.class)))
    public RestResponse<StatementView> record(
            @NotNull @Valid @RequestBody(required = true) StatementDraft draft,
            @QueryParam("reason") @DefaultValue("recorded") @Name(max = 1000) @Parameter(description = Signature.REASON) String reason,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DRY_RUN) boolean dryRun,
            @HeaderParam("Idempotency-Key") @Name @Parameter(
                    description = "Any text of the client's own: the same request with the same key is recorded once and answered alike.") String idempotencyKey,
            UriInfo uri) {
        Sent sent = new Sent(draft, signature(reason));
        if (dryRun) {
            return RestResponse.ok(rehearsal.of(() -> service.record(List.of(sent)).get(0).orThrow()));
        }
        StatementView view = idempotencyKey == null ? group.record(sent) : service.record(sent, idempotencyKey);
        return ResponseBuilder.create(Status.CREATED, view).location(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
                .tag(IfMatch.tag(view.changeset())).build();
    }

    @GET
    @Path("{id}")
    @Produces({Format.JSON_TYPE, Format.JSON_LD_TYPE, Format.TXT_TYPE, Format.BIBTEX_TYPE, Format.CSL_TYPE, Format.WIKIPEDIA_TYPE})
    @Operation(operationId = "getStatement", summary = "One statement, as it stands or stood",
            description = "Its `ETag` is what a correction sends as `If-Match`. It is cited as `txt`, `bibtex`, `csl` and `wikipedia`, with a URL at which this version stays.")
    @APIResponseSchema(value = StatementView.class, responseCode = "200",
            responseDescription = "The statement; its ETag names the version.")
    public RestResponse<Object> get(
            @PathParam("id") @Parameter(description = STATEMENT_ID, schema = @Schema(implementation = UUID.class)) String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf,
            @QueryParam("format") @Parameter(
                    description = "The format, instead of an `Accept` header: `txt` for a footnote, `bibtex` for BibTeX and biblatex, `csl` for CSL-JSON, `wikipedia` for one of Wikipedia's templates.") StatementFormat format,
            @Context RoutingContext request) {
        long changeset = changesets.seenAt(asOf);
        Function<StatementView, Object> written = view -> renderer.text(view, Representation.chosen(request),
                PublicUrl.base(request.request()));
        boolean plain = Representation.chosen(request) == Format.JSON;
        if (index.changeset() >= changeset) {
            RenderedVersion found = index.one(uuid(id), changeset).orElseThrow(() -> unknown(id));
            byte[] bytes = withdrawals.marked(uuid(id), found.json(), changeset);
            return ResponseBuilder.ok(plain ? new RenderedJson(bytes) : written.apply(json.view(bytes))).tag(IfMatch.tag(found.validFrom()))
                    .lastModified(Date.from(found.recordedAt())).build();
        }
        StatementView view = withdrawals.marked(List.of(reader.view(seen(id, changeset))), changeset).get(0);
        return ResponseBuilder.ok(plain ? view : written.apply(view)).tag(IfMatch.tag(view.changeset()))
                .lastModified(Date.from(view.recordedAt())).build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "correctStatement", summary = "Correct a statement",
            description = "Sends its whole new state, as for `POST` or as `GET` gives it; the old one stays in the history. "
                    + Revisions.WHOLE
                    + " Correcting a retracted statement puts it back on record.")
    @APIResponse(responseCode = "200", description = "The new version, or the present one where nothing changes.")
    public RestResponse<StatementView> correct(
            @PathParam("id") @Parameter(description = STATEMENT_ID, schema = @Schema(implementation = UUID.class)) String id,
            @NotNull @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = StatementDraft.class))) ObjectNode state,
            @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DRY_RUN) boolean dryRun,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = IfMatch.DESCRIPTION) String ifMatch) {
        return corrected(id, present -> revisions.whole(state, present, StatementDraft.class), reason, dryRun, ifMatch);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "patchStatement", summary = "Correct a part of a statement", description = MergePatch.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "The new version, or the present one where nothing changes.")
    public RestResponse<StatementView> patch(
            @PathParam("id") @Parameter(description = STATEMENT_ID, schema = @Schema(implementation = UUID.class)) String id,
            @NotNull @RequestBody(required = true, content = {
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))}) ObjectNode patch,
            @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DRY_RUN) boolean dryRun,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = IfMatch.DESCRIPTION) String ifMatch) {
        return corrected(id, present -> revisions.patched(patch, present, StatementDraft.class), reason, dryRun, ifMatch);
    }

    private RestResponse<StatementView> corrected(String id, Function<StatementView, Revision<StatementDraft>> revising, String reason,
            boolean dryRun, String ifMatch) {
        Supplier<StatementView> correction = () -> service.correct(uuid(id), revising, IfMatch.required(ifMatch), signature(reason));
        if (dryRun) {
            return RestResponse.ok(rehearsal.of(correction));
        }
        StatementView view = correction.get();
        return ResponseBuilder.ok(view).tag(IfMatch.tag(view.changeset())).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "retractStatement", summary = "Retract a statement, or remove its words",
            description = "It stays readable, marked as retracted, and leaves lists and counts. With `purge=true`, which needs an administrator's token, "
                    + "its words are removed for good from every version, as a court may order; that it was said and by whom stays.")
    @APIResponse(responseCode = "200", description = "The statement, marked as retracted, and as purged.")
    public RestResponse<StatementView> retract(
            @PathParam("id") @Parameter(description = STATEMENT_ID, schema = @Schema(implementation = UUID.class)) String id,
            @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason,
            @QueryParam("purge") @Parameter(description = "Whether its words are to be removed for good.") Boolean purge,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = IfMatch.DESCRIPTION) String ifMatch) {
        boolean forGood = Boolean.TRUE.equals(purge);
        if (forGood && !identity.hasRole(Role.ADMIN)) {
            throw new ForbiddenException();
        }
        StatementView view = forGood
                ? service.purge(uuid(id), new IfMatch(ifMatch), signature(reason))
                : service.retract(uuid(id), new IfMatch(ifMatch), signature(reason));
        return ResponseBuilder.ok(view).tag(IfMatch.tag(view.changeset())).build();
    }

    @GET
    @Path("{id}/history")
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "getStatementHistory", summary = "Every version of a statement, the first first",
            description = "Nothing is ever edited in place: each correction and retraction is a version.")
    @APIResponse(responseCode = "200", description = "The versions, each with the changeset that made it.")
    public Page<HistoryEntry> history(
            @PathParam("id") @Parameter(description = STATEMENT_ID, schema = @Schema(implementation = UUID.class)) String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf,
            @BeanParam Representation representation) {
        long changeset = changesets.seenAt(asOf);
        List<HistoryEntry> entries = histories.of(uuid(id), changeset);
        if (entries.isEmpty()) {
            throw unknown(id);
        }
        return Listing.whole(entries, HistoryEntry.PRESENTATION, representation, changeset);
    }

    @GET
    @Path("{id}/thread")
    @Operation(operationId = "getStatementThread", summary = "What a statement answers and what answers it",
            description = "The statements that it links to and those that link to it, and so on, each once.")
    @APIResponse(responseCode = "200", description = "Two trees with the statement at their root.")
    public StatementThread thread(
            @PathParam("id") @Parameter(description = STATEMENT_ID, schema = @Schema(implementation = UUID.class)) String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf) {
        long changeset = changesets.seenAt(asOf);
        return threads.thread(uuid(id), changeset).orElseThrow(() -> unknown(id));
    }

    private Signature signature(String reason) {
        return new Signature(identity.getPrincipal().getName(), reason);
    }

    private StatementVersion seen(String id, long changeset) {
        return statements.seenAt(uuid(id), changeset).orElseThrow(() -> unknown(id));
    }

    private static UUID uuid(String id) {
        return Ids.parse(id).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("There is no statement " + id + " on record.");
    }
}
