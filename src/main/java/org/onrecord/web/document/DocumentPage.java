package org.onrecord.web.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.document.DocumentView;
import org.onrecord.profile.DocumentProfile;
import org.onrecord.statement.StatementView;
import org.onrecord.web.Linked;
import org.onrecord.web.Linked.Card;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** Shows a document and what stands in it, in order. */
@ApplicationScoped
class DocumentPage implements WebPage<DocumentProfile> {
    private static final int MOST = 50;

    private final Linked linked;

    DocumentPage(Linked linked) {
        this.linked = linked;
    }

    @CheckedTemplate(basePath = "document")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance document(WebRequest request, DocumentProfile document, String name, List<StatementView> statements,
                Card linked);
    }

    @Override
    public String path() {
        return "/documents/{id}";
    }

    @Override
    public Class<DocumentProfile> type() {
        return DocumentProfile.class;
    }

    @Override
    public TemplateInstance show(DocumentProfile document, WebRequest request) {
        DocumentView view = new DocumentView(document.id(), document.url(), document.title(), document.publisher(), document.published());
        String name = view.label();
        List<StatementView> statements = new ArrayList<>(document.statements().subList(0, Math.min(MOST, document.statements().size())));
        // The API gives the last first.
        Collections.reverse(statements);
        return Templates.document(request, document, name, statements, linked.card(request, name,
                request.words(DocumentMessages.class).summary(document.statements().size()), view.node(request.base())));
    }
}
