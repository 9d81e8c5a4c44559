package org.onrecord.web.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.api.EnumWords;
import org.onrecord.list.Page;
import org.onrecord.statistics.FacetCount;
import org.onrecord.statistics.FacetCount.Facet;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** Offers to narrow a list of statements by what they have in common; its links lead back to the list. */
@ApplicationScoped
class FacetsPage implements WebPage<Page<FacetCount>> {
    private static final String LIST = "/statements";
    /** Values of a facet: who looks for one among more types its name. */
    private static final int MOST = 50;

    private final Chips chips;

    FacetsPage(Chips chips) {
        this.chips = chips;
    }

    /** A facet with something to choose. */
    record Group(String facet, List<Value> values) {}

    /**
     * A value to narrow by, or one by which the list is narrowed.
     *
     * @param shown      what it is called
     * @param word       whether that is a word of the interface, which has a translation
     * @param statements how many have it; {@code null} where it is set and none has
     * @param link       to the list with it, or without it where it is set
     */
    record Value(String shown, boolean word, Long statements, String link, boolean set) {}

    @CheckedTemplate(basePath = "statements")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance facets(WebRequest request, List<Group> groups, List<Chip> chips, String list);
    }

    @Override
    public String path() {
        return "/statistics/facets";
    }

    @Override
    public Class<? super Page<FacetCount>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<FacetCount> page, WebRequest request) {
        Query query = Query.of(request);
        List<Chip> set = chips.of(query, request);
        List<Group> groups = Arrays.stream(Facet.values())
                .map(facet -> new Group(EnumWords.of(facet),
                        values(facet, page.items().stream().filter(count -> count.facet() == facet).toList(), query, set, request)))
                .filter(group -> !group.values.isEmpty()).toList();
        return Templates.facets(request, groups, set, query.link(request, LIST));
    }

    /** Where a facet is set, what is set; further values would not narrow by it. A shorter period within the one that is set would. */
    private static List<Value> values(Facet facet, List<FacetCount> counts, Query query, List<Chip> chips, WebRequest request) {
        List<Value> values = new ArrayList<>();
        String name = EnumWords.of(facet);
        for (Chip chip : chips) {
            if (chip.name().equals(name) || facet == Facet.PERIOD && (chip.name().equals("from") || chip.name().equals("to"))) {
                values.add(new Value(chip.shown(), chip.word(), counted(chip, facet, counts), chip.remove(), true));
            }
        }
        if (values.isEmpty() || facet == Facet.PERIOD && counts.size() > 1) {
            counts.stream().limit(MOST).forEach(count -> values.add(new Value(shown(count, request), worded(count), count.statements(),
                    narrowed(query, count).link(request, LIST), false)));
        }
        return values;
    }

    private static Long counted(Chip chip, Facet facet, List<FacetCount> counts) {
        Optional<FacetCount> same = facet == Facet.PERIOD
                ? Optional.empty()
                : counts.stream().filter(count -> chip.shown().equals(count.name()) || chip.shown().equals(count.value())).findFirst();
        return same.map(FacetCount::statements).orElse(null);
    }

    private static Query narrowed(Query query, FacetCount count) {
        return count.facet() == Facet.PERIOD
                ? query.without("from", "to").with("from", count.value()).with("to", count.value())
                : query.with(EnumWords.of(count.facet()), count.value());
    }

    private static boolean worded(FacetCount count) {
        return count.facet() == Facet.STANCE || count.facet() == Facet.VIA && count.value().equals("none");
    }

    private static String shown(FacetCount count, WebRequest request) {
        return count.facet() == Facet.PERIOD ? request.date(count.value()) : count.name() == null ? count.value() : count.name();
    }
}
