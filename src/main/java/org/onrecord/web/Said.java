package org.onrecord.web;

import java.util.List;

import io.quarkus.qute.RawString;

import org.onrecord.api.EnumWords;
import org.onrecord.document.DocumentView;
import org.onrecord.statement.StatementView;
import org.onrecord.statement.StatementView.AppearanceView;
import org.onrecord.statement.StatementView.HopView;

/** A statement as lists show it. */
public final class Said {
    private static final int LETTERS = 1000;
    /** How many appearances, and relays of each. */
    private static final int MOST = 3;
    private static final String BETWEEN = " · ";

    private final StatementView statement;
    private final WebRequest request;
    private final Messages words;
    private final Html html = new Html();

    private Said(StatementView statement, WebRequest request) {
        this.statement = statement;
        this.request = request;
        this.words = request.words(Messages.class);
    }

    public static RawString of(StatementView statement, WebRequest request) {
        return of(statement, request, new Html().text(Words.clipped(statement.text(), LETTERS)), new Html());
    }

    /**
     * @param text what it says, with what was looked for
     * @param more what was found elsewhere
     */
    public static RawString of(StatementView statement, WebRequest request, Html text, Html more) {
        return new Said(statement, request).html(text, more);
    }

    private RawString html(Html text, Html more) {
        String stance = EnumWords.of(statement.stance());
        boolean withdrawn = statement.withdrawn() != null;
        html.markup("<article class=\"statement ").text(stance).markup(statement.retracted() || withdrawn ? " gone\">\n" : "\">\n");
        html.markup("<p><span class=\"stance ").text(stance).markup("\">").text(stanceWord()).markup("</span> ");
        link("/speakers", statement.speaker().id()).markup("<bdi>").text(statement.speaker().name()).markup("</bdi></a>").markup(BETWEEN);
        html.markup("<time datetime=\"").text(statement.date()).markup("\">").text(request.date(statement.date())).markup("</time>");
        if (statement.retracted()) {
            html.markup(BETWEEN).markup("<strong>").text(words.retracted()).markup("</strong>");
        }
        if (withdrawn) {
            html.markup(BETWEEN).markup("<strong>").text(words.withdrawn()).markup("</strong>");
        }
        html.markup("</p>\n<blockquote");
        if (statement.language() != null) {
            html.markup(" lang=\"").text(statement.language()).markup("\"");
        }
        html.markup(" dir=\"auto\">");
        link("/statements", statement.id()).add(text).markup("</a></blockquote>\n").add(more);
        carried();
        return html.markup("</article>\n").raw();
    }

    private String stanceWord() {
        return switch (statement.stance()) {
            case DENIAL -> words.denial();
            case ALLEGATION -> words.allegation();
            case REACTION -> words.reaction();
        };
    }

    private Html link(String path, Object id) {
        return html.markup("<a href=\"").text(request.to(path, id)).markup("\">");
    }

    /** Where it appeared, through whom, and which claim it is about. */
    private void carried() {
        html.markup("<p class=\"faint\">");
        List<AppearanceView> appearances = statement.appearances();
        for (int i = 0; i < Math.min(MOST, appearances.size()); i++) {
            DocumentView document = appearances.get(i).document();
            html.markup(i > 0 ? BETWEEN : "").markup("<bdi>")
                    .text(document.publisher() == null ? document.label() : document.publisher().name())
                    .markup("</bdi>");
            List<HopView> chain = appearances.get(i).chain();
            chain.stream().limit(MOST).forEach(hop -> html.markup(" &rarr; <bdi>").text(hop.speaker().name()).markup("</bdi>"));
            html.markup(chain.size() > MOST ? " &rarr; &hellip;" : "");
        }
        if (statement.claim() != null) {
            html.markup(BETWEEN);
            link("/claims", statement.claim().id()).markup("<bdi>").text(statement.claim().text()).markup("</bdi></a>");
        }
        html.markup("</p>\n");
    }
}
