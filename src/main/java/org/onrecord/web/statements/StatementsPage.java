package org.onrecord.web.statements;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.list.Page;
import org.onrecord.statement.StatementView;
import org.onrecord.web.Fragments;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;
import org.onrecord.web.statements.Form.Choice;

/** Lists statements, with a form of all filters whose state is the address. */
@ApplicationScoped
class StatementsPage implements WebPage<Page<StatementView>> {
    private final Chips chips;
    private final Cards cards;
    private final Fragments fragments;

    StatementsPage(Chips chips, Cards cards, Fragments fragments) {
        this.chips = chips;
        this.cards = cards;
        this.fragments = fragments;
    }

    @CheckedTemplate(basePath = "statements")
    static class Templates {
        private Templates() {
        }

        /**
         * @param total  how many there are on all pages, {@code null} where nobody knows
         * @param facets where the same statements are counted by what they can be narrowed by
         */
        static native TemplateInstance statements(WebRequest request, Page<StatementView> page, Long total, RawString cards,
                Form form,
                RawString often, RawString seldom, RawString stances, List<Chip> chips, List<Attempt> attempts, String facets);

        static native TemplateInstance stances(List<Choice> stances);

        static native TemplateInstance field(WebRequest request, Field field);
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
    public boolean atOnce() {
        return true;
    }

    @Override
    public TemplateInstance show(Page<StatementView> page, WebRequest request) {
        Query query = Query.of(request);
        Form form = Form.of(query, request);
        Query counted = query.without("sort", "limit", "count").with("top", "8");
        boolean whole = page.next() == null && request.value("cursor").isEmpty();
        Long total = whole ? Long.valueOf(page.items().size()) : page.total();
        return Templates.statements(request, page, total, cards.of(page, request), form, fields(form.often(), request),
                fields(form.seldom(), request), stances(form, request), chips.of(query, request), Attempt.of(query, request),
                (query.has("sort") ? counted.with(Query.SORTED, request.value("sort")) : counted).link(request, "/statistics/facets"));
    }

    @Override
    public Optional<TemplateInstance> refused(WebRequest request) {
        Form form = Form.of(Query.of(request), request);
        return Optional.of(Templates.statements(request, Page.nothing(), null, new RawString(""), form, fields(form.often(), request),
                fields(form.seldom(), request), stances(form, request), List.of(), List.of(), ""));
    }

    private RawString stances(Form form, WebRequest request) {
        return fragments.of(form.stances(), request, () -> Templates.stances(form.stances()));
    }

    private RawString fields(List<Field> fields, WebRequest request) {
        return Fragments.joined(fields.stream().map(field -> fragments.of(field, request, () -> Templates.field(request, field))));
    }
}
