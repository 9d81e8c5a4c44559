package org.onrecord.web.statement;

import java.util.UUID;

import org.onrecord.statement.StatementView;
import org.onrecord.web.WebRequest;

/**
 * What tells the pages of a statement from others.
 *
 * @param title   for tabs and whoever links to it
 * @param summary a sentence or two
 */
public record Heading(UUID id, String name, String title, String summary) {
    private static final int TITLE = 60;
    private static final int SUMMARY = 180;

    public String thread() {
        return "/statements/" + id + "/thread";
    }

    public String history() {
        return "/statements/" + id + "/history";
    }

    static Heading of(StatementView statement, WebRequest request) {
        String by = StanceWords.by(statement, request.words(StatementMessages.class));
        String text = statement.text().replaceAll("\\s+", " ");
        String name = ChainPicture.fit(by, TITLE);
        return new Heading(statement.id(), name, name + ": " + ChainPicture.fit(text, TITLE),
                ChainPicture.fit(by, TITLE) + ", " + request.date(statement.date()) + ": " + ChainPicture.fit(text, SUMMARY));
    }
}
