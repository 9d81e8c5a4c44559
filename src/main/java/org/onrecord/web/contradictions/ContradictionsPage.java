package org.onrecord.web.contradictions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.api.EnumWords;
import org.onrecord.list.Page;
import org.onrecord.statement.Stance;
import org.onrecord.statistics.Contradiction;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;
import org.onrecord.web.statistics.FilterForm;
import org.onrecord.web.statistics.StatementsLink;

@ApplicationScoped
class ContradictionsPage implements WebPage<Page<Contradiction>> {
    /** How many pairs are drawn; more would be a tangle. */
    private static final int DRAWN = 30;
    private static final List<String> OF_THE_LIST = List.of("limit", "count");

    @CheckedTemplate(basePath = "contradictions")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance contradictions(WebRequest request, FilterForm form, Network network, List<Pair> pairs, String next);
    }

    /** @param denials where those of the first are listed */
    record Pair(Contradiction of, String denials) {}

    @Override
    public String path() {
        return "/contradictions";
    }

    @Override
    public Class<? super Page<Contradiction>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<Contradiction> answer, WebRequest request) {
        StatementsLink link = new StatementsLink(request, OF_THE_LIST);
        List<Pair> pairs = answer.items().stream().map(pair -> new Pair(pair,
                link.to(Map.of("speaker", pair.speaker().id(), "stance", EnumWords.of(Stance.DENIAL))))).toList();
        List<Contradiction> drawn = answer.items().stream().limit(DRAWN).toList();
        return Templates.contradictions(request, new FilterForm(request, List.of()), Network.of(drawn), pairs, answer.next());
    }

    @Override
    public Optional<TemplateInstance> refused(WebRequest request) {
        return Optional.of(show(Page.nothing(), request));
    }
}
