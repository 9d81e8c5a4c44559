package org.onrecord.web.statement;

import org.onrecord.statement.StatementView;
import org.onrecord.statement.StatementView.AppearanceView;

/**
 * An appearance and its picture.
 *
 * @param label what the picture shows
 */
public record Shown(AppearanceView appearance, ChainPicture picture, String label) {
    static Shown of(StatementView statement, AppearanceView appearance, StatementMessages words) {
        return new Shown(appearance, ChainPicture.of(statement, appearance, words), words.chain(statement.speaker().name()));
    }
}
