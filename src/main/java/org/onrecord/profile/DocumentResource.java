package org.onrecord.profile;

import java.util.List;
import java.util.UUID;

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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import org.onrecord.access.Role;
import org.onrecord.api.EnumWords;
import org.onrecord.api.MergePatch;
import org.onrecord.api.Revisions;
import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.History;
import org.onrecord.changeset.RevisionView;
import org.onrecord.changeset.Signature;
import org.onrecord.document.AlikeDocuments;
import org.onrecord.document.Document;
import org.onrecord.document.DocumentCuration;
import org.onrecord.document.DocumentDuplicates;
import org.onrecord.document.DocumentRepository;
import org.onrecord.document.DocumentSort;
import org.onrecord.document.DocumentState;
import org.onrecord.document.DocumentView;
import org.onrecord.list.Format;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;
import org.onrecord.speaker.SpeakerNames;
import org.onrecord.speaker.SpeakerSpan;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.StatementListing;
import org.onrecord.statement.StatementSort;
import org.onrecord.text.Name;
import org.onrecord.text.WebAddress;

@Path(DocumentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "The published sources in which statements appeared.")
class DocumentResource extends CuratedResource<Document, UUID, DocumentState, DocumentProfile> {
    static final String PATH = "/documents";
    private static final String ID = "The id of a document.";
    private static final int MOST_STATEMENTS = 1000;

    private final DocumentRepository documents;
    private final DocumentDuplicates duplicates;
    private final StatementListing statements;
    private final SpeakerNames speakers;

    DocumentResource(DocumentRepository documents, DocumentDuplicates duplicates, DocumentCuration curation, StatementListing statements,
            SpeakerNames speakers, Changesets changesets, Revisions revisions, History history, SecurityIdentity identity) {
        super(documents, curation, DocumentState.class, changesets, revisions, history, identity);
        this.documents = documents;
        this.duplicates = duplicates;
        this.statements = statements;
        this.speakers = speakers;
    }

    @Override
    DocumentProfile profile(Document document, long changeset) {
        return DocumentProfile.of(DocumentView.of(document), documents.merged(List.of(document)).stream().map(DocumentView::alone).toList(),
                statements.first(StatementCriteria.ofDocuments(documents.withMerged(List.of(document.id())), changeset),
                        StatementSort.DATE_DESCENDING, MOST_STATEMENTS));
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE, Format.JSON_LD_TYPE})
    @Operation(operationId = "listDocuments", summary = "Source documents",
            description = "What `GET /statements?document=` takes, with the publisher and the date of each.")
    @APIResponse(responseCode = "200", description = "A page of documents, in the order asked for.")
    public Page<DocumentView> list(
            @QueryParam("q") @Parameter(example = "drone",
                    description = "A part of the title or of the URL, whatever case and accents.") String q,
            @QueryParam("url") @WebAddress @Parameter(example = "https://news.example/2023/drones",
                    description = "Its address, or another one with the same identity.") String url,
            @QueryParam("publisher") @Parameter(description = "Who published it: slug, name or alias.") List<String> publisher,
            @QueryParam("sort") @DefaultValue("-recorded") @Parameter(
                    description = "By when they were recorded or published, of which undated ones count as the first; `-` puts the last first.") DocumentSort sort,
            @BeanParam Paging paging, @BeanParam Representation representation) {
        long changeset = changesets.shownBy(representation.cursor(), null);
        List<Long> publishers = publisher.isEmpty()
                ? null
                : speakers.meant(publisher, "publisher").stream().map(SpeakerSpan::speaker).toList();
        return new Listing<>((after, most) -> documents.page(q, url, publishers, sort, after, most),
                page -> page.stream().map(DocumentView::of).toList(), sort::key, Document::id, () -> documents.count(q, url, publishers),
                DocumentView.PRESENTATION).page(paging, representation, changeset);
    }

    @GET
    @Path("duplicates")
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "listDuplicateDocuments", summary = "Documents that may be one and the same",
            description = "Whether they are is for an editor to say.")
    @APIResponse(responseCode = "200", description = "A page of sets of documents, by what their addresses have in common.")
    public Page<AlikeDocuments> duplicates(@BeanParam Paging paging, @BeanParam Representation representation) {
        return new Listing<>(duplicates::page, List::copyOf, alike -> EnumWords.of(alike.reason()), AlikeDocuments::key, duplicates::count,
                AlikeDocuments.PRESENTATION).page(paging, representation, changesets.shownBy(representation.cursor(), null));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDocument", summary = "One document and what was said in it",
            description = "With the last statements that appeared in it. Its `ETag` is what a change of it sends as `If-Match`.")
    @APIResponse(responseCode = "308", description = MOVED)
    @APIResponse(responseCode = "200", description = "The document with its statements.")
    public RestResponse<DocumentProfile> get(
            @PathParam("id") @Parameter(description = ID, schema = @Schema(implementation = UUID.class)) String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf, UriInfo uri) {
        return shown(id, asOf, uri);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "replaceDocument", summary = "Correct what is recorded of a document",
            description = "Sends its whole new state, as `GET` gives it: `url`, `title`, `publisher`, `published`. "
                    + Revisions.WHOLE)
    @APIResponse(responseCode = "200", description = "The document as it is now.")
    public RestResponse<DocumentProfile> replace(
            @PathParam("id") @Parameter(description = ID, schema = @Schema(implementation = UUID.class)) String id,
            @NotNull @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = DocumentState.class))) ObjectNode state,
            @Valid @BeanParam Revising revising) {
        return replaced(id, state, revising);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "patchDocument", summary = "Change a part of a document", description = MergePatch.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "The document as it is now.")
    public RestResponse<DocumentProfile> patch(
            @PathParam("id") @Parameter(description = ID, schema = @Schema(implementation = UUID.class)) String id,
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
    @Operation(operationId = "mergeDocument", summary = "Merge a document into another",
            description = "From then on the other stands for both, wherever the record is read or written. Nothing is moved, so it can be undone.")
    @APIResponse(responseCode = "200", description = "The document that stands for both.")
    public RestResponse<DocumentProfile> merge(
            @PathParam("id") @Parameter(description = ID, schema = @Schema(implementation = UUID.class)) String id,
            @NotNull @Valid @RequestBody(required = true) Merge merge,
            @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason) {
        return merged(id, merge, reason);
    }

    @POST
    @Path("{id}/unmerge")
    @RolesAllowed(Role.EDITOR)
    @SecurityRequirement(name = "token")
    @Operation(operationId = "unmergeDocument", summary = "Undo the merge of a document",
            description = "It has again all that it had. What was recorded of the other one meanwhile stays with that.")
    @APIResponse(responseCode = "200", description = "The document that was merged.")
    public RestResponse<DocumentProfile> unmerge(
            @PathParam("id") @Parameter(description = "The id of a document that was merged.",
                    schema = @Schema(implementation = UUID.class)) String id,
            @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason) {
        return unmerged(id, reason);
    }

    @GET
    @Path("{id}/history")
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "getDocumentHistory", summary = "Every state of a document, the first first",
            description = RevisionView.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "All that changesets left of it.")
    public Page<RevisionView> history(
            @PathParam("id") @Parameter(description = ID, schema = @Schema(implementation = UUID.class)) String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf,
            @BeanParam Representation representation) {
        return past(id, asOf, representation);
    }
}
