package org.onrecord.statement;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.UriBuilder;

import org.onrecord.api.EnumWords;
import org.onrecord.date.EdtfDate;
import org.onrecord.document.DocumentView;
import org.onrecord.statement.StatementView.AppearanceView;
import org.onrecord.statement.citation.Citation;
import org.onrecord.statement.citation.Citation.Source;

/** What is cited of a statement: where it can be read on the web, if it can, or else where it appeared first of all that is on record. */
final class CitedStatement {
    /** Characters of what is quoted: a bibliography is not the place for a speech. */
    private static final int MOST = 500;

    private CitedStatement() {
    }

    static Citation of(StatementView view, URI base) {
        AppearanceView cited = view.appearances().stream().filter(appearance -> appearance.document().url() != null).findFirst()
                .orElseGet(() -> view.appearances().get(0));
        return new Citation(view.id(), view.speaker().name(), view.speaker().id(), shortened(view.text()), view.verbatim(), view.language(),
                EdtfDate.valueOf(view.date()), source(cited), remarks(view), permanent(view, base));
    }

    private static Source source(AppearanceView appearance) {
        DocumentView document = appearance.document();
        return new Source(document.title(), document.url(), document.publisher() == null ? null : document.publisher().name(),
                document.published() == null ? null : EdtfDate.valueOf(document.published()), appearance.medium(),
                appearance.quote() == null ? null : shortened(appearance.quote().exact()),
                appearance.chain().stream().map(hop -> hop.speaker().name()).toList());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST ? text : text.substring(0, text.offsetByCodePoints(0, MOST - 1)) + "\u2026";
    }

    private static List<String> remarks(StatementView view) {
        List<String> remarks = new ArrayList<>();
        remarks.add(EnumWords.of(view.stance()));
        if (view.purged() != null) {
            remarks.add("words removed from the record");
        } else if (!view.verbatim()) {
            remarks.add("paraphrased");
        }
        if (view.withdrawn() != null) {
            remarks.add("withdrawn by its speaker, " + view.withdrawn().date());
        }
        if (view.retracted()) {
            remarks.add("retracted from the record");
        }
        return remarks;
    }

    private static String permanent(StatementView view, URI base) {
        return UriBuilder.fromUri(base).path("statements").path(view.id().toString()).queryParam("asOf", view.changeset()).build()
                .toString();
    }
}
