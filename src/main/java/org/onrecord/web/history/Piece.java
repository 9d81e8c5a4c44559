package org.onrecord.web.history;

/** A part of a text that was compared with its former state. */
public record Piece(Kind kind, String text) {
    enum Kind {
        KEPT, DELETED, INSERTED,
        /** Of what was kept, too long to be told. */
        LEFT_OUT
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
