package org.onrecord.web.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * An example of the documentation.
 *
 * @param command of a shell, without its prompt
 * @param answer  what it prints, empty where that is nothing
 */
public record Example(String command, String answer) {
    private static final String PROMPT = "(?m)^\\$ ";

    /** Those of a block of code whose language is {@code console}, in which each command stands behind {@code $}. */
    public static List<Example> of(String console) {
        List<Example> examples = new ArrayList<>();
        for (String example : console.split(PROMPT)) {
            if (!example.isBlank()) {
                int end = endOfCommand(example);
                examples.add(new Example(example.substring(0, end), example.substring(end).strip()));
            }
        }
        return examples;
    }

    /** A command goes on while a line ends with a backslash or a quotation mark is open. */
    private static int endOfCommand(String example) {
        int end = example.indexOf('\n');
        while (example.charAt(end - 1) == '\\' || example.substring(0, end).chars().filter(c -> c == '\'').count() % 2 == 1) {
            end = example.indexOf('\n', end + 1);
        }
        return end;
    }
}
