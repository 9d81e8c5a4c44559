package org.onrecord.web.duplicates;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.TemplateInstance;

import org.onrecord.api.EnumWords;
import org.onrecord.document.AlikeDocuments;
import org.onrecord.list.Page;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

@ApplicationScoped
class DuplicateDocumentsPage implements WebPage<Page<AlikeDocuments>> {
    @Override
    public String path() {
        return "/documents/duplicates";
    }

    @Override
    public Class<? super Page<AlikeDocuments>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<AlikeDocuments> page, WebRequest request) {
        return Review.show("documents", page, page.items().stream().map(alike -> Group.of(EnumWords.of(alike.reason()), alike.key(),
                alike.documents().stream().map(Candidate::of).toList())).toList(), request);
    }
}
