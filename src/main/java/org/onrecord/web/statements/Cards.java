package org.onrecord.web.statements;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.RawString;

import org.onrecord.list.Format;
import org.onrecord.list.Page;
import org.onrecord.list.RenderedItems;
import org.onrecord.statement.StatementView;
import org.onrecord.web.Fragments;
import org.onrecord.web.Html;
import org.onrecord.web.RenderedBytes;
import org.onrecord.web.Said;
import org.onrecord.web.WebRequest;
import org.onrecord.web.statements.Highlight.Part;

/** The statements of a list as they are shown there, with what was looked for. */
@ApplicationScoped
class Cards {
    private final Fragments fragments;

    Cards(Fragments fragments) {
        this.fragments = fragments;
    }

    /** Where a statement is at hand as JSON, that tells whether it was shown before, without being read. */
    RawString of(Page<StatementView> page, WebRequest request) {
        return Fragments.joined(IntStream.range(0, page.items().size()).mapToObj(place -> {
            byte[] json = RenderedItems.rendered(page.items(), place, Format.JSON);
            Object content = json == null ? page.items().get(place) : RenderedBytes.of(json);
            return fragments.made(content, request, () -> card(Hit.of(page.items().get(place)), request));
        }));
    }

    private static RawString card(Hit hit, WebRequest request) {
        if (hit.text() == null) {
            return Said.of(hit.statement(), request);
        }
        Html elsewhere = new Html();
        hit.elsewhere().forEach(passage -> marked(passage, elsewhere.markup("<p class=\"passage faint\" dir=\"auto\">&hellip; "))
                .markup(" &hellip;</p>\n"));
        return Said.of(hit.statement(), request, marked(hit.text(), new Html()), elsewhere);
    }

    private static Html marked(List<Part> parts, Html html) {
        parts.forEach(part -> html.markup(part.hit() ? "<mark>" : "").text(part.text()).markup(part.hit() ? "</mark>" : ""));
        return html;
    }
}
