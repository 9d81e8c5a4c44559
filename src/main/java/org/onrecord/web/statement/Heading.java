package org.onrecord.web.statement;

import java.util.UUID;

import org.onrecord.list.Terminal;
import org.onrecord.statement.StatementView;
import org.onrecord.web.WebRequest;

/**
 * What tells the pages of a statement from others.
 *
 * @param title   for tabs and whoever links to it
 * @param summary a sentence or two
 */
public record Heading(UUID id, String title, String summary) {
    private static final int TITLE = 60;
    private static final int SUMMARY = 180;

    static Heading of(StatementView statement, WebRequest request) {
        String by = Terminal.cut(Terminal.plain(StanceWords.by(statement, request.words(StatementMessages.class))), TITLE);
        String text = Terminal.plain(statement.text().replaceAll("\\s+", " "));
        return new Heading(statement.id(), by + ": " + Terminal.cut(text, TITLE),
                by + ", " + request.date(statement.date()) + ": " + Terminal.cut(text, SUMMARY));
    }
}
