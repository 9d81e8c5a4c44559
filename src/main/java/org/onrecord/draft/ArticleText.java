package org.onrecord.draft;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The plain text of an article. */
final class ArticleText {
    private static final String NOT_READ = "head, script, style, noscript, template, nav, form, button, select, textarea, datalist, svg, math, object, iframe, "
            + "audio, video, canvas, dialog:not([open])";
    /** What is not shown. What is hidden from screen readers only ({@code aria-hidden}) is, and what is found by looking for it can be. */
    private static final String NOT_SHOWN = "[hidden]:not([hidden=until-found]), "
            + "[style~=(?i)(^|[;\\s])(display\\s*:\\s*none|visibility\\s*:\\s*(hidden|collapse))]";
    /** What a reference such as {@code &#0;} must not stand for (HTML, section 13.2.5.80). */
    private static final Pattern UNREPRESENTABLE = Pattern.compile("[\\x{0}\\p{Cs}]");
    /** Where a word may be parted. */
    private static final Pattern SOFT = Pattern.compile("[\\u00ad\\u200b\\ufeff]");
    private static final String BREAK = "br";
    /** A line within a paragraph, until it is known what follows. */
    private static final char LINE = '\u2028';
    /** Where nothing ends at the end of a line, its sentence goes on. */
    private static final Pattern WITHIN = Pattern.compile("(?<![.!?:;…][\"”“’'»)]{0,2})(?<=[^\\s]) *\\u2028 *(?=\\p{Ll})");
    private static final String QUOTE = "q";

    private ArticleText() {
    }

    /** The paragraphs of a page, each in a line of its own. */
    static String ofHtml(String html) {
        Document page = Jsoup.parse(html);
        page.select(NOT_READ).remove();
        page.select(NOT_SHOWN).remove();
        StringBuilder text = new StringBuilder();
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("[\\s\\u00a0\\u2028]+", " "));
                } else if (node instanceof Element element) {
                    text.append(element.nameIs(BREAK) ? String.valueOf(LINE) : element.nameIs(QUOTE) ? "“" : element.isBlock() ? "\n" : "");
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    text.append(element.nameIs(QUOTE) ? "”" : element.isBlock() && !element.nameIs(BREAK) ? "\n" : "");
                }
            }
        });
        String lines = WITHIN.matcher(SOFT.matcher(text).replaceAll("")).replaceAll(" ").replace(LINE, '\n');
        return UNREPRESENTABLE.matcher(lines).replaceAll("\ufffd").lines().map(line -> line.replaceAll(" {2,}", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
