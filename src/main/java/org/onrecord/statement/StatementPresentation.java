package org.onrecord.statement;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.commons.lang3.StringUtils;

import org.onrecord.api.EnumWords;
import org.onrecord.claim.ClaimView;
import org.onrecord.date.EdtfDate;
import org.onrecord.document.DocumentView;
import org.onrecord.list.Column;
import org.onrecord.list.Node;
import org.onrecord.list.Presentation;
import org.onrecord.list.Presentation.Entry;
import org.onrecord.list.Presentation.Origin;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.StatementView.AppearanceView;
import org.onrecord.statement.StatementView.HopView;

/** What tables, feeds and JSON-LD show of statements. */
final class StatementPresentation {
    static final List<Column<StatementView>> COLUMNS = List.of(
            Column.exported("id", StatementView::id),
            Column.of("date", 22, StatementView::date),
            Column.of("stance", 10, view -> EnumWords.of(view.stance())),
            Column.exported("stanceBasis", view -> EnumWords.of(view.stanceBasis())),
            Column.exported("speaker", view -> view.speaker().id()),
            Column.exported("speakerName", view -> view.speaker().name()),
            Column.shown("speaker", 24, view -> view.speaker().name()),
            Column.exported("claim", view -> view.claim() == null ? null : view.claim().id()),
            Column.wrapped("text", StatementView::text),
            Column.exported("verbatim", StatementView::verbatim),
            Column.exported("language", StatementView::language),
            Column.exported("publisher", view -> each(view, AppearanceView::document, DocumentView::publisher, SpeakerView::id)),
            Column.exported("document", view -> each(view, AppearanceView::document, DocumentView::id)),
            Column.exported("url", view -> each(view, StatementPresentation::url)),
            Column.exported("title", view -> each(view, StatementPresentation::title)),
            Column.exported("medium", view -> each(view, AppearanceView::medium)),
            Column.of("cue", 12, view -> each(view, AppearanceView::cue)),
            Column.exported("via", view -> relays(view).map(SpeakerView::id).toList()),
            Column.shown("via", 16, view -> relays(view).map(SpeakerView::name).toList()),
            Column.exported("links",
                    view -> view.links().stream().map(link -> link.type().to(link.statement())).toList()),
            Column.exported("externalId", StatementView::externalId),
            Column.exported("version", StatementView::version),
            Column.exported("changeset", StatementView::changeset),
            Column.exported("recordedAt", StatementView::recordedAt),
            Column.exported("retracted", StatementView::retracted));

    static final Presentation<StatementView> OF = Presentation.of(COLUMNS).linked(StatementPresentation::quotation)
            .entries(StatementPresentation::entry);

    private static final int TITLE = 80;

    private StatementPresentation() {
    }

    static Map<String, Object> quotation(StatementView view, URI base) {
        ClaimView claim = view.claim();
        Node node = Node.of("Quotation", base, "statements", view.id())
                .with("identifier", view.id()).with("text", view.text()).with("inLanguage", view.language())
                .with("dateCreated", view.date()).with("creator", view.speaker().node(base))
                .with("about", claim == null ? null : claim.node(base))
                .with("isBasedOn", view.appearances().stream().map(appearance -> appearance.document().node(base)).toList())
                .with("onrecord:stance", EnumWords.of(view.stance())).with("onrecord:verbatim", view.verbatim())
                .with("onrecord:appearance", view.appearances().stream().map(appearance -> appearance(appearance, base)).toList())
                .with("onrecord:withdrawnBy",
                        view.withdrawn() == null ? null : Node.reference(base, "statements", view.withdrawn().statement()))
                .with("onrecord:changeset", view.changeset()).with("onrecord:retracted", view.retracted());
        for (LinkType type : LinkType.values()) {
            node.with("onrecord:" + EnumWords.of(type), view.links().stream().filter(link -> link.type() == type)
                    .map(link -> Node.reference(base, "statements", link.statement())).toList());
        }
        return node.json();
    }

    private static Map<String, Object> appearance(AppearanceView appearance, URI base) {
        return Node.of("onrecord:Appearance").with("onrecord:document", Node.reference(base, "documents", appearance.document().id()))
                .with("onrecord:chain", appearance.chain().isEmpty()
                        ? null
                        : Map.of("@list", appearance.chain().stream().map(hop -> hop(hop, base)).toList()))
                .with("onrecord:medium", appearance.medium()).with("onrecord:printedName", appearance.printedName())
                .with("onrecord:cue", appearance.cue()).with("onrecord:url", appearance.url())
                .with("onrecord:title", appearance.title()).with("onrecord:publisher", appearance.publisher())
                .with("onrecord:published", appearance.published())
                .with("onrecord:quote", appearance.quote() == null ? null : appearance.quote().exact()).json();
    }

    private static Map<String, Object> hop(HopView hop, URI base) {
        return Node.of("onrecord:Hop").with("onrecord:speaker", hop.speaker().node(base)).with("onrecord:verb", hop.verb())
                .with("url", hop.url()).json();
    }

    private static Entry entry(StatementView view) {
        String stance = EnumWords.of(view.stance());
        String title = (view.retracted() ? "Retracted: " : view.withdrawn() != null ? "Withdrawn: " : "") + view.speaker().name() + ", "
                + stance + ": " + view.text();
        Instant said = EdtfDate.valueOf(view.date()).earliest();
        return new Entry("urn:uuid:" + view.id(), "/statements/" + view.id(), StringUtils.abbreviate(title, "\u2026", TITLE),
                view.speaker().name(), view.recordedAt(), said.equals(EdtfDate.OPEN_START) ? null : said, view.date(), stance, view.text(),
                view.appearances().stream().map(appearance -> origin(appearance.document())).toList());
    }

    private static Origin origin(DocumentView document) {
        SpeakerView publisher = document.publisher();
        return publisher == null
                ? new Origin(document.url(), document.title(), null, null)
                : new Origin(document.url(), document.title(), publisher.name(), "/speakers/" + publisher.id());
    }

    /** As printed, so that what is imported again is what was exported. */
    private static String url(AppearanceView appearance) {
        return appearance.url() == null ? appearance.document().url() : appearance.url();
    }

    private static String title(AppearanceView appearance) {
        return appearance.title() == null ? appearance.document().title() : appearance.title();
    }

    private static Stream<SpeakerView> relays(StatementView view) {
        return view.appearances().stream().flatMap(appearance -> appearance.chain().stream()).map(HopView::speaker);
    }

    private static <T> Collection<T> each(StatementView view, Function<AppearanceView, T> part) {
        return view.appearances().stream().map(part).filter(Objects::nonNull).toList();
    }

    private static <D, T> Collection<T> each(StatementView view, Function<AppearanceView, D> part, Function<D, T> value) {
        return each(view, part).stream().map(value).filter(Objects::nonNull).toList();
    }

    private static <D, P, T> Collection<T> each(StatementView view, Function<AppearanceView, D> part, Function<D, P> inner,
            Function<P, T> value) {
        return each(view, part, inner).stream().map(value).toList();
    }
}
