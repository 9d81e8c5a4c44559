package org.onrecord.text;

final class Characters {
    private Characters() {
    }

    static boolean storable(int codePoint) {
        return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
    }

    static boolean hidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    static boolean visible(String text) {
        return text.codePoints().anyMatch(codePoint -> !hidden(codePoint) && !Character.isSpaceChar(codePoint));
    }
}
