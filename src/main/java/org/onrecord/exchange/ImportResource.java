package org.onrecord.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.onrecord.access.Role;
import org.onrecord.api.Ids;
import org.onrecord.api.OutsideTheRecord;
import org.onrecord.api.ParameterFamilies;
import org.onrecord.api.Problem;
import org.onrecord.api.ProblemException;
import org.onrecord.api.PublicUrl;
import org.onrecord.api.Streamed;
import org.onrecord.changeset.Changesets;
import org.onrecord.exchange.rows.Upload;
import org.onrecord.list.Cursor;
import org.onrecord.list.Format;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;

@Path("/imports")
@OutsideTheRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Statements by the thousand.")
class ImportResource {
    private static final String CSV = "text/csv";
    private static final String TSV = "text/" + ImportOptions.TSV;
    private static final String IDENTITY = "identity";
    private static final String EXAMPLE_CSV = """
            externalId,text,stance,date,speaker,url,publisher
            7,We build no drones,denial,2023-02-06,Example Ministry,https://news.example/7,Example News
            8,They do,allegation,"July 28, 2022",Example Agency,https://news.example/8,Example News
            """;
    private static final String IMPORT_ID = "The id of an import.";

    private final Importer importer;
    private final Restoration restoration;
    private final ImportRepository imports;
    private final Changesets changesets;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    ImportResource(Importer importer, Restoration restoration, ImportRepository imports, Changesets changesets, SecurityIdentity identity,
            ObjectMapper json) {
        this.importer = importer;
        this.restoration = restoration;
        this.imports = imports;
        this.changesets = changesets;
        this.identity = identity;
        this.json = json;
    }

    @POST
    @Streamed
    @Blocking
    @ParameterFamilies({ImportOptions.COLUMN, ImportOptions.DEFAULT})
    @Consumes({Format.NDJSON_TYPE, CSV, TSV, Format.JSON_LD_TYPE})
    @Produces({MediaType.APPLICATION_JSON, Format.NDJSON_TYPE, MediaType.SERVER_SENT_EVENTS})
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "importStatements", summary = "Record statements in bulk",
            description = "NDJSON has on each line a statement as it is recorded by itself, CSV a header and cells, JSON-LD the `ClaimReview`s of "
                    + "schema.org. Bad rows are reported and keep no others out, unless that is asked for. "
                    + "As NDJSON or as an event stream (events `progress` and `report`) the answer tells each second how far it has come, and ends with the report.")
    @RequestBody(required = true, content = {
            @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING),
                    examples = @ExampleObject(name = "table", value = EXAMPLE_CSV)),
            @Content(mediaType = TSV, schema = @Schema(type = SchemaType.STRING, description = "The same with tabs.")),
            @Content(mediaType = Format.NDJSON_TYPE,
                    schema = @Schema(type = SchemaType.STRING, description = "Lines, each of them a `StatementDraft` as JSON.")),
            @Content(mediaType = Format.JSON_LD_TYPE, schema = @Schema(type = SchemaType.OBJECT))})
    @Parameter(name = "columns", in = ParameterIn.QUERY, explode = Explode.TRUE, style = ParameterStyle.FORM,
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class), example = "{\"column.user\": \"speaker\"}",
            description = "Of CSV: `column.NAME=FIELD` says which field a column gives that is not named like one, `column.NAME=ignore` that it is left out.")
    @Parameter(name = "defaults", in = ParameterIn.QUERY, explode = Explode.TRUE, style = ParameterStyle.FORM,
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class), example = "{\"default.stance\": \"reaction\"}",
            description = "Of CSV: `default.FIELD=VALUE` is what a field has where no column gives it a value.")
    @APIResponse(responseCode = "201", description = "The report.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportView.class)),
            @Content(mediaType = Format.NDJSON_TYPE, schema = @Schema(implementation = ImportView.class)),
            @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = ImportView.class))})
    @APIResponse(responseCode = "422",
            description = "An export that is not what its changesets sealed; the problem names what was altered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response load(@BeanParam @Valid ImportOptions options,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String type,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Parameter(hidden = true) Long length, @Context HttpHeaders headers,
            @Context UriInfo uri, @Context HttpServerRequest request,
            InputStream body) throws IOException {
        if (options.restore() && !identity.hasRole(Role.ADMIN)) {
            throw new ForbiddenException("A restore is for admins");
        }
        if (!Objects.requireNonNullElse(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING), IDENTITY).equalsIgnoreCase(IDENTITY)) {
            throw ProblemException.unsupportedMediaType("The body should not be compressed.");
        }
        importer.admit();
        MediaType sent = type == null ? MediaType.APPLICATION_OCTET_STREAM_TYPE : MediaType.valueOf(type);
        Import run = new Import();
        run.id = Ids.next();
        run.dataset = options.named();
        run.format = options.restore() ? Upload.Format.EXPORT : Objects.requireNonNullElse(options.bodyFormat(), format(sent));
        run.author = identity.getPrincipal().getName();
        run.dryRun = options.dryRun();
        run.onError = options.onError();
        run.contentLength = length;
        Intake intake = options.restore()
                ? restoration.open(run, body)
                : importer.openRows(run,
                        new Upload(body, ImportOptions.charset(sent), options.dates(), options.table(sent)));
        MediaType told = told(headers.getAcceptableMediaTypes());
        Response.ResponseBuilder answer = Response.created(uri.getAbsolutePathBuilder().path(run.id.toString()).build()).type(told);
        if (told.equals(MediaType.APPLICATION_JSON_TYPE)) {
            importer.load(run, intake, standing -> {});
            return answer.entity(reported(run, request)).build();
        }
        StreamingOutput progress = out -> {
            ProgressAnswer telling = new ProgressAnswer(out, json, told.equals(MediaType.SERVER_SENT_EVENTS_TYPE));
            importer.load(run, intake, standing -> telling.progress(ImportView.of(standing)));
            telling.report(report(run, request));
        };
        // Compressed, it would come in lumps.
        return answer.entity(progress).header(HttpHeaders.CONTENT_ENCODING, IDENTITY).build();
    }

    private static Upload.Format format(MediaType type) {
        return switch (type.getSubtype()) {
            case "x-ndjson" -> Upload.Format.NDJSON;
            case "csv", ImportOptions.TSV -> Upload.Format.CSV;
            default -> Upload.Format.CLAIM_REVIEW;
        };
    }

    /** Who accepts anything gets the report alone. */
    private static MediaType told(List<MediaType> accepted) {
        MediaType first = accepted.get(0);
        return List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(Format.NDJSON_TYPE), MediaType.SERVER_SENT_EVENTS_TYPE).stream()
                .filter(first::isCompatible).findFirst().orElse(MediaType.APPLICATION_JSON_TYPE);
    }

    private ImportView reported(Import run, HttpServerRequest request) {
        ImportView report = report(run, request);
        if (run.failure != null) {
            throw run.failure;
        } else if (run.state != ImportState.FINISHED) {
            throw ProblemException.importEnded(run.state == ImportState.ABORTED ? "import-aborted" : "import-interrupted",
                    run.problem + " The report is at " + path(run, request) + ".",
                    report.errors().stream().map(ImportErrorView::fault).toList());
        }
        return report;
    }

    private ImportView report(Import run, HttpServerRequest request) {
        return ImportView.of(run).with(imports.errors(run.id, 0, -1, ImportView.ERRORS_SHOWN + 1),
                run.counts.differs() == 0 ? List.of() : imports.differences(run.id), path(run, request));
    }

    private static String path(Import run, HttpServerRequest request) {
        return PublicUrl.prefix(request) + "/imports/" + run.id;
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "listImports", summary = "Imports, the last first", description = "Also those that are under way.")
    @APIResponse(responseCode = "200", description = "A page of imports.")
    public Page<ImportView> list(@BeanParam Paging paging, @BeanParam Representation representation) {
        return new Listing<Import, ImportView>(
                (after, most) -> imports.page(after == null ? null : Ids.parse(after.id()).orElseThrow(Cursor::foreign), most),
                page -> page.stream().map(ImportView::of).toList(), run -> run.id, run -> run.id, imports::count, ImportView.PRESENTATION)
                .page(paging, representation, changesets.last());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getImport", summary = "How far an import has come, and what is wrong with its rows",
            description = "Kept for good.")
    @APIResponse(responseCode = "200", description = "The import.")
    public ImportView get(@PathParam("id") @Parameter(description = IMPORT_ID, schema = @Schema(implementation = UUID.class)) String id,
            @Context HttpServerRequest request) {
        return report(known(id), request);
    }

    @GET
    @Path("{id}/errors")
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "listImportErrors", summary = "Everything that is wrong with the rows of an import, by line",
            description = "As CSV, for example, to mend the rows in a spreadsheet.")
    @APIResponse(responseCode = "200", description = "A page of errors.")
    public Page<ImportErrorView> errors(
            @PathParam("id") @Parameter(description = IMPORT_ID, schema = @Schema(implementation = UUID.class)) String id,
            @BeanParam Paging paging,
            @BeanParam Representation representation) {
        Import run = known(id);
        return new Listing<ImportError, ImportErrorView>(
                (after, most) -> after == null
                        ? imports.errors(run.id, 0, -1, most)
                        : imports.errors(run.id, number(after.key()), number(after.id()), most),
                page -> page.stream().map(ImportErrorView::of).toList(), error -> error.line, error -> error.ordinal,
                () -> imports.countErrors(run.id), ImportErrorView.PRESENTATION).page(paging, representation, changesets.last());
    }

    private Import known(String id) {
        return imports.byId(id).orElseThrow(() -> ProblemException.notFound("There is no import " + id + "; GET /imports lists them."));
    }

    private static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw Cursor.foreign();
        }
    }
}
