package org.onrecord.web.statement;

import org.onrecord.statement.LinkType;

/** Names links from either end. */
final class LinkWords {
    private LinkWords() {
    }

    static String forward(LinkType type, StatementMessages words) {
        return switch (type) {
            case DENIES -> words.denies();
            case CONFIRMS -> words.confirms();
            case RESPONDS_TO -> words.respondsTo();
            case REPEATS -> words.repeats();
            case CORRECTS -> words.corrects();
            case RETRACTS -> words.retracts();
        };
    }

    static String backward(LinkType type, StatementMessages words) {
        return switch (type) {
            case DENIES -> words.deniedBy();
            case CONFIRMS -> words.confirmedBy();
            case RESPONDS_TO -> words.respondedToBy();
            case REPEATS -> words.repeatedBy();
            case CORRECTS -> words.correctedBySpeaker();
            case RETRACTS -> words.retractedBy();
        };
    }
}
