package org.onrecord.web.document;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.api.EnumWords;
import org.onrecord.document.DocumentSort;
import org.onrecord.document.DocumentView;
import org.onrecord.list.Page;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** Lists documents. */
@ApplicationScoped
class DocumentsPage implements WebPage<Page<DocumentView>> {
    /**
     * An order to choose.
     *
     * @param word of the API
     */
    public record Order(String word, String name, boolean chosen) {}

    @CheckedTemplate(basePath = "document")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance documents(WebRequest request, Page<DocumentView> documents, List<Order> orders);
    }

    @Override
    public String path() {
        return "/documents";
    }

    @Override
    public Class<? super Page<DocumentView>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<DocumentView> documents, WebRequest request) {
        DocumentMessages words = request.words(DocumentMessages.class);
        String asked = request.value("sort");
        return Templates.documents(request, documents,
                List.of(order(DocumentSort.RECORDED_DESCENDING, words.lastRecorded(), asked),
                        order(DocumentSort.RECORDED, words.firstRecorded(), asked),
                        order(DocumentSort.PUBLISHED_DESCENDING, words.lastPublished(), asked),
                        order(DocumentSort.PUBLISHED, words.firstPublished(), asked)));
    }

    @Override
    public Optional<TemplateInstance> refused(WebRequest request) {
        return Optional.of(show(Page.nothing(), request));
    }

    private static Order order(DocumentSort sort, String name, String asked) {
        String word = EnumWords.of(sort);
        return new Order(word, name, word.equals(asked));
    }
}
