package org.onrecord.web.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.lang3.StringUtils;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Makes a page of a text in Markdown: links lead to the pages that the program has, and are none where they would lead to other files of the project;
 * code can be copied; what is wide can be moved.
 */
final class Markdown extends AbstractVisitor {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private static final Pattern ELSEWHERE = Pattern.compile("(https?:|#).*");
    private static final Pattern PAGE = Pattern.compile("(?:.*/)?([\\w-]+)\\.md(#.*)?");
    private static final Pattern IMAGE = Pattern.compile("(?:.*/)?images/([\\w.-]+)");
    private static final int DESCRIPTION = 160;

    private final IdGenerator ids = IdGenerator.builder().build();
    private final Map<Node, Map<String, String>> attributes = new HashMap<>();
    private final List<DocPage.Heading> headings = new ArrayList<>();
    private final List<String> images = new ArrayList<>();
    private String title;
    private String part;
    private String description;
    private int blocks;

    private Markdown() {
    }

    static DocPage page(String path, String text) {
        Node document = PARSER.parse(text);
        Markdown page = new Markdown();
        document.accept(page);
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, given) -> given.putAll(page.attributes.getOrDefault(node, Map.of())))
                .build();
        return new DocPage(path, page.title, page.description, renderer.render(document), page.headings, page.images);
    }

    @Override
    public void visit(Heading heading) {
        String text = TEXT.render(heading).strip();
        String id = ids.generateId(text);
        attributes.put(heading, Map.of("id", id));
        part = text;
        if (heading.getLevel() == 1) {
            title = text;
        } else if (heading.getLevel() == 2) {
            headings.add(new DocPage.Heading(id, text));
        }
        visitChildren(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (description == null) {
            description = StringUtils.abbreviate(TEXT.render(paragraph).strip().replaceAll("\\s+", " "), DESCRIPTION);
        }
        visitChildren(paragraph);
    }

    @Override
    public void visit(Link link) {
        Matcher page = PAGE.matcher(link.getDestination());
        String path = page.matches() ? Docs.path(page.group(1)) : null;
        if (path != null) {
            link.setDestination(DocPage.PREFIX + path + StringUtils.defaultString(page.group(2)));
        } else if (!ELSEWHERE.matcher(link.getDestination()).matches()) {
            while (link.getFirstChild() != null) {
                link.insertBefore(link.getFirstChild());
            }
            link.unlink();
        }
    }

    @Override
    public void visit(Image image) {
        Matcher own = IMAGE.matcher(image.getDestination());
        if (own.matches()) {
            image.setDestination(DocPage.PREFIX + Docs.PATH + "/images/" + own.group(1));
            images.add(own.group(1));
            Link large = new Link(image.getDestination(), null);
            image.insertBefore(large);
            large.appendChild(image);
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        if ("console".equals(code.getInfo())) {
            for (Example example : Example.of(code.getLiteral())) {
                code.insertBefore(html(copied(example.command()) + (example.answer().isEmpty() ? "" : printed(example.answer()))));
            }
        } else if ("text".equals(code.getInfo())) {
            code.insertBefore(html(printed(code.getLiteral())));
        } else {
            code.insertBefore(html(copied(code.getLiteral())));
        }
        code.unlink();
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            attributes.put(block, Map.of("aria-label", part));
            block.insertBefore(html("<div class=\"scroll\" tabindex=\"0\">"));
            block.insertAfter(html("</div>"));
        }
        visitChildren(block);
    }

    private String copied(String code) {
        String id = "code-" + ++blocks;
        return "<div class=\"copied\"><pre><code id=\"" + id + "\">" + escaped(code)
                + "</code></pre><button type=\"button\" class=\"quiet\" data-copy=\"" + id
                + "\" data-copied=\"Copied\">Copy</button></div>";
    }

    private static String printed(String text) {
        return "<pre class=\"printed\" tabindex=\"0\"><samp>" + escaped(text) + "</samp></pre>";
    }

    private static String escaped(String text) {
        return StringUtils.replaceEach(text.stripTrailing(), new String[]{"&", "<", ">"}, new String[]{"&amp;", "&lt;", "&gt;"});
    }

    private static HtmlBlock html(String text) {
        HtmlBlock block = new HtmlBlock();
        block.setLiteral(text);
        return block;
    }
}
