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
import org.onrecord.document.Document;
import org.onrecord.document.DocumentRepository;
import org.onrecord.document.DocumentView;
import org.onrecord.speaker.SpeakerNames;
import org.onrecord.speaker.SpeakerSpan;
import org.onrecord.statement.StatementListing;

@Path("/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "The published sources in which statements appeared.")
class DocumentResource {
    private static final int MOST_STATEMENTS = 1000;

    private final DocumentRepository documents;
    private final StatementListing statements;
    private final SpeakerNames speakers;
    private final Changesets changesets;

    DocumentResource(DocumentRepository documents, StatementListing statements, SpeakerNames speakers, Changesets changesets) {
        this.documents = documents;
        this.statements = statements;
        this.speakers = speakers;
        this.changesets = changesets;
    }

    @GET
    @Operation(operationId = "listDocuments", summary = "Source documents")
    @APIResponse(responseCode = "200", description = "A page of documents, the last recorded first.")
    public RestResponse<Page<DocumentView>> list(
            @QueryParam("q") @Parameter(example = "drone",
                    description = "A part of the title or of the URL, whatever case and accents.") String q,
            @QueryParam("publisher") @Parameter(description = "Who published it: slug, name or alias.") List<String> publisher,
            @BeanParam @Valid Paging paging, UriInfo uri) {
        Cursor after = Cursor.of(uri);
        long changeset = changesets.shownBy(after, null);
        List<Long> publishers = publisher.isEmpty()
                ? null
                : speakers.meant(publisher, "publisher").stream().map(SpeakerSpan::speaker).toList();
        return Page.of(documents.page(q, publishers, after, paging.fetched()), page -> page.stream().map(DocumentView::of).toList(),
                Document::id, Document::id, paging, paging.counted() ? documents.count(q, publishers) : null, changeset, uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDocument", summary = "One document and what was said in it")
    @APIResponse(responseCode = "200", description = "The document with its statements.")
    public DocumentProfile get(@PathParam("id") @Parameter(description = "The id of a document.") String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf) {
        Document document = documents.byId(id).orElseThrow(
                () -> ProblemException.notFound("There is no document with the id " + id + "; GET /documents?q= finds them."));
        return DocumentProfile.of(DocumentView.of(document),
                statements.ofDocument(document.id(), MOST_STATEMENTS, changesets.seenAt(asOf)));
    }
}
