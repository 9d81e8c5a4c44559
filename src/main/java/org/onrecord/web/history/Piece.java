package org.onrecord.web.history;

import java.util.List;

/** A part of a text that was compared with its former state. */
public record Piece(Kind kind, String text) {
    /** Characters that are shown of one. */
    private static final int MOST = 2000;

    enum Kind {
        KEPT, DELETED, INSERTED,
        /** Too long to be told. */
        LEFT_OUT
    }

    /** So much of a text as a page shows of it. */
    static List<Piece> of(Kind kind, String text) {
        if (text.length() <= MOST) {
            return List.of(new Piece(kind, text));
        }
        int end = Character.isLowSurrogate(text.charAt(MOST)) ? MOST - 1 : MOST;
        return List.of(new Piece(kind, text.substring(0, end)), new Piece(Kind.LEFT_OUT, ""));
    }

    public boolean deleted() {
        return kind == Kind.DELETED;
    }

    public boolean inserted() {
        return kind == Kind.INSERTED;
    }

    public boolean leftOut() {
        return kind == Kind.LEFT_OUT;
    }
}
