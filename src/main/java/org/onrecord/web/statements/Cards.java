package org.onrecord.web.statements;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.list.Format;
import org.onrecord.list.Page;
import org.onrecord.list.RenderedItems;
import org.onrecord.statement.StatementView;
import org.onrecord.web.Fragments;
import org.onrecord.web.RenderedBytes;
import org.onrecord.web.WebRequest;

/** The statements of a list as they are shown there, with what was looked for. */
@ApplicationScoped
class Cards {
    private final Fragments fragments;

    Cards(Fragments fragments) {
        this.fragments = fragments;
    }

    @CheckedTemplate(basePath = "statements")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance card(WebRequest request, Hit hit);
    }

    /** Where a statement is at hand as JSON, that tells whether it was shown before, without being read. */
    List<RawString> of(Page<StatementView> page, WebRequest request) {
        return IntStream.range(0, page.items().size()).mapToObj(place -> {
            byte[] json = RenderedItems.rendered(page.items(), place, Format.JSON);
            Object content = json == null ? page.items().get(place) : RenderedBytes.of(json);
            return fragments.of(content, request, () -> Templates.card(request, Hit.of(page.items().get(place))));
        }).toList();
    }
}
