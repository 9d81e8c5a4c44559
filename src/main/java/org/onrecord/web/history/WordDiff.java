package org.onrecord.web.history;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;

import org.onrecord.web.history.Piece.Kind;

/** Tells two states of a text apart word by word: each word is one character to what compares them. */
final class WordDiff implements CommandVisitor<Character> {
    /** Of words in one text times words in the other. What is longer was written anew, for all a reader can tell. */
    private static final long MOST_COMPARED = 4_000_000;
    /** Characters of what was kept that stand around what was not. */
    private static final int AROUND = 80;

    private final List<String> words = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    private WordDiff() {
    }

    /** @return what was deleted before what was inserted in its place */
    static List<Piece> of(String before, String after) {
        List<String> old = words(before);
        List<String> young = words(after);
        if ((long) old.size() * young.size() > MOST_COMPARED) {
            return Stream.of(Piece.of(Kind.DELETED, before), Piece.of(Kind.INSERTED, after)).flatMap(List::stream).toList();
        }
        WordDiff diff = new WordDiff();
        Map<String, Character> coded = new HashMap<>();
        new StringsComparator(diff.code(old, coded), diff.code(young, coded)).getScript().visit(diff);
        diff.changed();
        diff.kept(true);
        return diff.pieces;
    }

    /** With the white space behind them. */
    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        for (int start = breaks.first(), end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = text.substring(start, end);
            if (word.isBlank() && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1) + word);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private String code(List<String> text, Map<String, Character> coded) {
        StringBuilder code = new StringBuilder();
        for (String word : text) {
            code.append(coded.computeIfAbsent(word, unknown -> {
                words.add(unknown);
                return (char) (words.size() - 1);
            }));
        }
        return code.toString();
    }

    @Override
    public void visitKeepCommand(Character word) {
        changed();
        kept.append(words.get(word));
    }

    @Override
    public void visitDeleteCommand(Character word) {
        kept(false);
        deleted.append(words.get(word));
    }

    @Override
    public void visitInsertCommand(Character word) {
        kept(false);
        inserted.append(words.get(word));
    }

    private void changed() {
        add(Kind.DELETED, deleted);
        add(Kind.INSERTED, inserted);
    }

    private void kept(boolean atEnd) {
        String text = kept.toString();
        int head = pieces.isEmpty() ? 0 : boundary(text, AROUND);
        int tail = atEnd ? text.length() : boundary(text, text.length() - AROUND);
        if (tail - head > AROUND && !(pieces.isEmpty() && atEnd)) {
            add(Kind.KEPT, new StringBuilder(text.substring(0, head)));
            pieces.add(new Piece(Kind.LEFT_OUT, ""));
            kept.delete(0, tail);
        }
        add(Kind.KEPT, kept);
    }

    /** Behind the white space that is next to a place, or, where a character takes two units, behind it. */
    private static int boundary(String text, int place) {
        int from = Math.max(Math.min(place, text.length()), 0);
        int space = text.indexOf(' ', from);
        if (space >= 0 && space < from + AROUND / 2) {
            return space + 1;
        }
        return from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private void add(Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.addAll(Piece.of(kind, text.toString()));
            text.setLength(0);
        }
    }
}
