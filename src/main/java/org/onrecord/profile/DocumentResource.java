package org.onrecord.profile;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.onrecord.api.EnumWords;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;
import org.onrecord.document.AlikeDocuments;
import org.onrecord.document.Document;
import org.onrecord.document.DocumentDuplicates;
import org.onrecord.document.DocumentRepository;
import org.onrecord.document.DocumentSort;
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
import org.onrecord.text.WebAddress;

@Path("/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "The published sources in which statements appeared.")
class DocumentResource {
    private static final int MOST_STATEMENTS = 1000;

    private final DocumentRepository documents;
    private final DocumentDuplicates duplicates;
    private final StatementListing statements;
    private final SpeakerNames speakers;
    private final Changesets changesets;

    DocumentResource(DocumentRepository documents, DocumentDuplicates duplicates, StatementListing statements, SpeakerNames speakers,
            Changesets changesets) {
        this.documents = documents;
        this.duplicates = duplicates;
        this.statements = statements;
        this.speakers = speakers;
        this.changesets = changesets;
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
            description = "With the last statements that appeared in it.")
    @APIResponse(responseCode = "200", description = "The document with its statements.")
    public DocumentProfile get(
            @PathParam("id") @Parameter(description = "The id of a document.", schema = @Schema(implementation = UUID.class)) String id,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "1") AsOf asOf) {
        Document document = documents.byId(id).orElseThrow(
                () -> ProblemException.notFound("There is no document with the id " + id + "; GET /documents?q= finds them."));
        return DocumentProfile.of(DocumentView.of(document),
                statements.first(StatementCriteria.ofDocument(document.id(), changesets.seenAt(asOf)), StatementSort.DATE_DESCENDING,
                        MOST_STATEMENTS));
    }
}
