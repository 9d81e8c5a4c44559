package org.onrecord.web.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.onrecord.api.EnumWords;
import org.onrecord.document.DocumentView;
import org.onrecord.list.Terminal;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.StatementView;
import org.onrecord.statement.StatementView.AppearanceView;
import org.onrecord.statement.StatementView.HopView;

/**
 * The way from the reader to the speaker, drawn from top to bottom, so that it can be read on a narrow screen however long it is.
 *
 * @param height in the units of the picture, which is {@link #WIDTH} wide
 */
public record ChainPicture(List<Box> boxes, int height) {
    static final int WIDTH = 320;
    private static final int BOX = 48;
    private static final int GAP = 34;
    /** Cells of a terminal that fit into a box, in which a wide character takes two. */
    private static final int LETTERS = 38;
    private static final int SMALL_LETTERS = 46;

    /** What stands on the way. */
    enum Kind {
        READER, DOCUMENT, HOP, SPEAKER
    }

    /**
     * One of those on the way.
     *
     * @param name      of as many letters as fit
     * @param detail    a second line, or {@code null}
     * @param anonymous whether nobody knows who that is
     * @param style     what the style sheet knows it as
     * @param verb      what it says it does with what stands below it, or {@code null}
     */
    public record Box(Kind kind, String name, String detail, boolean anonymous, String style, String verb, int top) {
        public int bottom() {
            return top + BOX;
        }

        /** Where the point of the arrow that leads down from it is. */
        public int next() {
            return bottom() + GAP;
        }

        /** Where the sides of that point begin. */
        public int tip() {
            return next() - 8;
        }

        public int verbLine() {
            return bottom() + 21;
        }

        public boolean last() {
            return kind == Kind.SPEAKER;
        }

        public boolean document() {
            return kind == Kind.DOCUMENT;
        }
    }

    static ChainPicture of(StatementView statement, AppearanceView appearance, StatementMessages words) {
        List<Box> boxes = new ArrayList<>();
        add(boxes, Kind.READER, words.reader(), null, false, "reader", null);
        DocumentView document = appearance.document();
        String title = document.label();
        add(boxes, Kind.DOCUMENT, document.publisher() == null ? title : document.publisher().name(),
                document.publisher() == null ? null : title, false, "document", null);
        for (HopView hop : appearance.chain()) {
            boolean anonymous = hop.speaker().anonymous();
            add(boxes, Kind.HOP, hop.speaker().name(), anonymous ? words.anonymous() : null, anonymous, "hop", hop.verb());
        }
        SpeakerView speaker = statement.speaker();
        String detail = Stream.of(speaker.anonymous() ? words.anonymous() : null,
                appearance.cue() == null ? null : "\u201c" + appearance.cue() + "\u201d",
                appearance.medium()).filter(part -> part != null).collect(Collectors.joining(" \u00b7 "));
        add(boxes, Kind.SPEAKER, speaker.name(), detail.isEmpty() ? null : detail, speaker.anonymous(), EnumWords.of(statement.stance()),
                null);
        return new ChainPicture(boxes, boxes.get(boxes.size() - 1).bottom() + 2);
    }

    private static void add(List<Box> boxes, Kind kind, String name, String detail, boolean anonymous, String style, String verb) {
        boxes.add(new Box(kind, Terminal.cut(name, LETTERS), detail == null ? null : Terminal.cut(detail, SMALL_LETTERS), anonymous, style,
                verb == null ? null : Terminal.cut(verb, LETTERS / 2), 2 + boxes.size() * (BOX + GAP)));
    }
}
