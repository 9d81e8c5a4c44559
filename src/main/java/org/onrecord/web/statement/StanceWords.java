package org.onrecord.web.statement;

import org.onrecord.statement.Stance;
import org.onrecord.statement.StanceBasis;
import org.onrecord.statement.StatementView;
import org.onrecord.web.Messages;
import org.onrecord.web.WebRequest;

/** Names stances, and what they were taken from. */
final class StanceWords {
    private StanceWords() {
    }

    static String of(Stance stance, WebRequest request) {
        Messages words = request.words(Messages.class);
        return switch (stance) {
            case DENIAL -> words.denial();
            case ALLEGATION -> words.allegation();
            case REACTION -> words.reaction();
        };
    }

    static String of(StanceBasis basis, StatementMessages words) {
        return switch (basis) {
            case EDITOR -> words.byEditor();
            case IMPORT -> words.byImport();
            case CUE -> words.byCue();
        };
    }

    static String by(StatementView statement, StatementMessages words) {
        String name = statement.speaker().name();
        return switch (statement.stance()) {
            case DENIAL -> words.denialBy(name);
            case ALLEGATION -> words.allegationBy(name);
            case REACTION -> words.reactionOf(name);
        };
    }
}
