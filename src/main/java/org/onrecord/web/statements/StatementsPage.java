package org.onrecord.web.statements;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.list.Page;
import org.onrecord.statement.StatementView;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** Lists statements, with a form of all filters whose state is the address. */
@ApplicationScoped
class StatementsPage implements WebPage<Page<StatementView>> {
    private final Chips chips;

    StatementsPage(Chips chips) {
        this.chips = chips;
    }

    @CheckedTemplate(basePath = "statements")
    static class Templates {
        private Templates() {
        }

        /**
         * @param total  how many there are on all pages, {@code null} where nobody knows
         * @param facets where the same statements are counted by what they can be narrowed by
         */
        static native TemplateInstance statements(WebRequest request, Page<StatementView> page, Long total, List<Hit> hits, Form form,
                List<Chip> chips, String facets);
    }

    @Override
    public String path() {
        return "/statements";
    }

    @Override
    public Class<? super Page<StatementView>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<StatementView> page, WebRequest request) {
        Query query = Query.of(request);
        boolean whole = page.next() == null && request.value("cursor").isEmpty();
        Long total = whole ? Long.valueOf(page.items().size()) : page.total();
        return Templates.statements(request, page, total, page.items().stream().map(Hit::of).toList(), Form.of(query, request),
                chips.of(query, request), query.without("sort", "limit", "count").with("top", "8").link(request, "/statistics/facets"));
    }
}
