package org.onrecord.statement.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.onrecord.date.EdtfDate;
import org.onrecord.statement.citation.Citation.Source;

/** Whatever a text says, what is around it stays what it is. */
class CitationProperties {
    private static final Pattern ENTITY = Pattern.compile("&(#?\\w+);");

    @Provide
    Arbitrary<String> nasty() {
        Arbitrary<String> pieces = Arbitraries.of("{", "}", "\\", "|", "[", "]", "<", ">", "'", "~", "_", "&", "#", "%", "$", "^", "\"",
                "\n", "\u2028", "\t",
                " ", "=", "@", "a", "lt;", "&amp;", "\\}", "{{!}}", "</ref>", "\u0627", "\ud83d\ude80", "--");
        return pieces.list().ofMaxSize(30).map(list -> "x" + String.join("", list));
    }

    @Property
    void bracesOfBibtexAreBalancedAndNothingEndsAField(@ForAll("nasty") String text) {
        String entry = citing(text).bibtex();
        int depth = 0;
        for (char c : entry.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            assertTrue(depth >= 0, entry);
        }
        assertEquals(0, depth, entry);
        assertEquals(10, entry.lines().count(), entry);
        String escaped = Bibtex.text(text);
        assertEquals(PlainCitation.line(text), read(escaped), escaped);
    }

    /** As LaTeX sets it. */
    private static String read(String latex) {
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < latex.length(); i++) {
            char c = latex.charAt(i);
            assertFalse("{}~^$&#_%".indexOf(c) >= 0, "means something to LaTeX at " + i + " of " + latex);
            if (c != '\\') {
                read.append(c);
            } else if (Character.isLetter(latex.charAt(i + 1))) {
                int end = latex.indexOf("{}", i);
                read.append(switch (latex.substring(i + 1, end)) {
                    case "textbackslash" -> "\\";
                    case "textbraceleft" -> "{";
                    case "textbraceright" -> "}";
                    case "textasciitilde" -> "~";
                    case "textasciicircum" -> "^";
                    default -> throw new AssertionError(latex);
                });
                i = end + 1;
            } else {
                read.append(latex.charAt(++i));
            }
        }
        return read.toString();
    }

    @Property
    void aTemplateHasTheParametersThatItIsGiven(@ForAll("nasty") String text) {
        String template = citing(text).wikipedia();
        String inside = template.substring(2, template.length() - 2);
        assertFalse(Pattern.compile("[{}\\[\\]<>\n~]|''|__").matcher(inside).find(), inside);
        assertEquals(List.of("cite news ", "title", "url", "work", "date", "quote", "language"),
                List.of(inside.split("\\|")).stream().map(part -> part.split("=")[0]).toList());
        assertEquals(PlainCitation.line(text), ENTITY.matcher(Wikitext.text(text)).replaceAll(found -> Matcher
                .quoteReplacement(switch (found.group(1)) {
                    case "lt" -> "<";
                    case "gt" -> ">";
                    case "amp" -> "&";
                    default -> Character.toString(Integer.parseInt(found.group(1).substring(1)));
                })));
    }

    @Property
    void aFootnoteIsOneLine(@ForAll("nasty") String text) {
        assertEquals(1, citing(text).plain().lines().count());
    }

    private static Citation citing(String text) {
        return CitationTest.citing(text, "2024",
                new Source(text, "https://news.example/" + text, text, EdtfDate.valueOf("2024"), text, text,
                        List.of(text)));
    }
}
