package org.onrecord.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Names what is wrong with JSON that is not well-formed. Jackson tells it in words only, which are for programmers. */
final class MalformedJson {
    private static final String ANYTHING = "send one object in UTF-8, each field once, nothing behind it, nested at most "
            + StrictJson.DEEPEST + " deep";
    private static final List<Reason> REASONS = List.of(
            new Reason("Duplicate field '(.*?)'", "the field '%s' stands there twice; give each field once"),
            new Reason("Trailing token ()", "something stands behind the JSON object; send one object and nothing behind it"),
            new Reason("(?:Illegal unquoted|Illegal|Unexpected) character \\(+CTRL-CHAR, code 0\\)()",
                    "the character U+0000 stands there, which no text contains; send UTF-8 without it"),
            new Reason("Illegal unquoted character \\(+CTRL-CHAR, code (\\d+)\\)",
                    "a control character (%s) stands within a string; write it as an escape such as \\n"),
            new Reason("Unexpected character \\('.*?' \\(code 65279()", "a byte order mark, U+FEFF, stands there; leave it out"),
            new Reason("Unexpected end-of-input()", "it ends in the midst of a value; send all of it"),
            new Reason("Document nesting depth()", "it is nested more than " + StrictJson.DEEPEST + " deep"),
            new Reason("(Number|String|Name) (?:value )?length", "a %s is far too long"),
            // Of a mark in the place of a value, Jackson tells the second byte only.
            new Reason("Invalid UTF-8 start byte 0xbb()",
                    "a byte order mark, U+FEFF, or a byte that is not of UTF-8 stands there; leave it out"),
            new Reason("Invalid UTF-8()", "a byte there is not of UTF-8; send UTF-8"),
            new Reason("Invalid numeric value()", "a number there is not written as JSON writes numbers"),
            new Reason("Unexpected character \\('(.)' .* in numeric value",
                    "a number there has the character %s, with which JSON writes none"),
            new Reason("Unrecognized character escape '(.)'", "\\%s is no escape of JSON"),
            new Reason("Non-standard token '(.*?)'", "%s is no value of JSON"),
            new Reason("Unrecognized token '(.*?)'", "'%s' is no value of JSON; strings stand between quotation marks"),
            new Reason("Unexpected close marker '(.)'", "the closing %s there closes nothing"),
            new Reason("Unexpected character \\('(.*?)' \\(code", "the character %s is out of place there"));
    private static final int SHOWN = 40;

    private MalformedJson() {
    }

    /** @param words how it is said, with a place for the group of the pattern */
    private record Reason(Pattern pattern, String words) {
        private Reason(String pattern, String words) {
            this(Pattern.compile(pattern, Pattern.DOTALL), words);
        }
    }

    /** The reason and what would be right, to go on with behind a colon. */
    static String reason(JsonProcessingException e) {
        for (Reason reason : REASONS) {
            Matcher found = reason.pattern.matcher(e.getOriginalMessage());
            if (found.lookingAt()) {
                String what = found.group(1);
                return reason.words.formatted(what.length() > SHOWN ? what.substring(0, SHOWN) + "..." : what);
            }
        }
        return ANYTHING;
    }
}
