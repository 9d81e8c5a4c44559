package org.onrecord.web.statements;

import java.util.ArrayList;
import java.util.List;

import org.onrecord.statement.StatementView;
import org.onrecord.web.statements.Highlight.Part;

/**
 * A statement that was found.
 *
 * @param text      its text with what was looked for, or {@code null} where no words were
 * @param elsewhere where else something of it was found: in a quote, a name or its claim
 */
record Hit(StatementView statement, List<Part> text, List<List<Part>> elsewhere) {
    static Hit of(StatementView statement) {
        if (statement.highlights() == null) {
            return new Hit(statement, null, List.of());
        }
        List<Part> text = List.of(new Part(statement.text(), false));
        List<Highlight> elsewhere = new ArrayList<>();
        for (Highlight highlight : statement.highlights().stream().flatMap(Highlight::of).toList()) {
            List<Part> marked = highlight.in(text);
            if (marked.equals(text)) {
                elsewhere.add(highlight);
            }
            text = marked;
        }
        boolean found = text.size() > 1;
        return new Hit(statement, text, elsewhere.stream().filter(highlight -> !found || !repeats(highlight.plain(), statement))
                .map(Highlight::parts).toList());
    }

    /** Whether it says what stands there anyway: a quote that is the text, or the claim. */
    private static boolean repeats(String passage, StatementView statement) {
        return passage.contains(statement.text()) || statement.claim() != null && passage.equals(statement.claim().text());
    }
}
