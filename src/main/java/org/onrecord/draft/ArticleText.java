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
    private static final String NOT_READ = "head, script, style, noscript, template, nav, form, button, select, svg, math, object, iframe";
    /** What a reference such as {@code &#0;} must not stand for (HTML, section 13.2.5.80). */
    private static final Pattern UNREPRESENTABLE = Pattern.compile("[\\x{0}\\p{Cs}]");
    private static final String BREAK = "br";

    private ArticleText() {
    }

    /** The paragraphs of a page, each in a line of its own. */
    static String ofHtml(String html) {
        Document page = Jsoup.parse(html);
        page.select(NOT_READ).remove();
        StringBuilder text = new StringBuilder();
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("[\\s\\u00a0]+", " "));
                } else {
                    end(node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                end(node);
            }

            private void end(Node node) {
                if (node instanceof Element element && (element.isBlock() || element.nameIs(BREAK))) {
                    text.append('\n');
                }
            }
        });
        return UNREPRESENTABLE.matcher(text).replaceAll("\ufffd").lines().map(line -> line.replaceAll(" {2,}", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
