package org.onrecord.document;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.list.Column;
import org.onrecord.list.Node;
import org.onrecord.list.Presentation;
import org.onrecord.speaker.SpeakerView;

/** A document as statements refer to it. */
public record DocumentView(
        @NotNull UUID id,
        @Schema(examples = "https://news.example/2023/drones") String url,
        String title,
        SpeakerView publisher,
        @Schema(examples = "2023-02-06", description = "EDTF, as given") String published) {

    public static final Presentation<DocumentView> PRESENTATION = Presentation.of(List.of(
            Column.exported("id", DocumentView::id),
            Column.of("published", 22, DocumentView::published),
            Column.exported("publisher", view -> view.publisher == null ? null : view.publisher.id()),
            Column.<DocumentView>of("publisherName", 24, view -> view.publisher == null ? null : view.publisher.name()),
            Column.exported("url", DocumentView::url),
            Column.exported("title", DocumentView::title),
            new Column<>("document", (DocumentView view) -> view.label(), false, Column.REST)))
            .linked(DocumentView::node);

    /** Its title, or its address where it has none. */
    public String label() {
        return title == null ? url : title;
    }

    /**
     * The document as a node of JSON-LD.
     *
     * @param base the URL of the service
     */
    public Map<String, Object> node(URI base) {
        return Node.of("CreativeWork", base, "documents", id).with("identifier", id).with("url", url).with("name", title)
                .with("publisher", publisher == null ? null : publisher.node(base)).with("datePublished", published).json();
    }

    /** Shows what stands for the document. */
    public static DocumentView of(Document document) {
        return alone(document.standing());
    }

    /** Shows the document itself, be it merged. */
    public static DocumentView alone(Document document) {
        return new DocumentView(document.id(), document.url(), document.title(), SpeakerView.of(document.publisher()),
                document.published() == null ? null : document.published().value());
    }
}
