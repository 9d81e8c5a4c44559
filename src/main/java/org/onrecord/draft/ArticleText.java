package org.onrecord.draft;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The plain text of an article. */
final class ArticleText {
    private static final String NOT_READ = "head, script, style, noscript, template, nav, form, button, select, textarea, datalist, svg, math, object, iframe, "
            + "audio, video, canvas, dialog:not([open]), del, title";
    /** What stands around an article, unless it is a part of it. */
    private static final String AROUND = "header, footer, aside";
    private static final String ARTICLE = "article, main";
    /** What is not shown. What is hidden from screen readers only ({@code aria-hidden}) is, and what is found by looking for it can be. */
    private static final String NOT_SHOWN = "[hidden]:not([hidden=until-found]), "
            + "[style~=(?i)(^|[;\\s])(display\\s*:\\s*none|visibility\\s*:\\s*(hidden|collapse)|(opacity|font-size)\\s*:\\s*0*[.]?0+(%|[a-z]*)\\s*(;|!|$))]";
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
        page.select(AROUND).stream().filter(part -> part.closest(ARTICLE) == null).forEach(Element::remove);
        page.select("details:not([open])").forEach(ArticleText::close);
        StringBuilder text = new StringBuilder();
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words && !(node instanceof CDataNode)) {
                    text.append(words.getWholeText().replaceAll("[\\s\\u00a0\\u2028]+", " "));
                } else if (node instanceof Element element) {
                    text.append(element.nameIs(BREAK)
                            ? String.valueOf(LINE)
                            : element.nameIs(QUOTE) ? mark(element, "“", "‘") : element.isBlock() ? "\n" : "");
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    text.append(element.nameIs(QUOTE) ? mark(element, "”", "’") : element.isBlock() && !element.nameIs(BREAK) ? "\n" : "");
                }
            }
        });
        String lines = WITHIN.matcher(SOFT.matcher(text).replaceAll("")).replaceAll(" ").replace(LINE, '\n');
        return UNREPRESENTABLE.matcher(lines).replaceAll("\ufffd").lines().map(line -> line.replaceAll(" {2,}", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Leaves what a reader sees of a part that is to be opened. */
    private static void close(Element details) {
        Element summary = details.selectFirst("> summary");
        List.copyOf(details.childNodes()).stream().filter(node -> node != summary).forEach(Node::remove);
    }

    /** By turns, as browsers do. */
    private static String mark(Element quote, String outer, String inner) {
        return quote.parents().stream().filter(parent -> parent.nameIs(QUOTE)).count() % 2 == 0 ? outer : inner;
    }
}
