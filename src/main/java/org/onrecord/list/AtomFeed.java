package org.onrecord.list;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

import org.onrecord.list.Presentation.Entry;
import org.onrecord.list.Presentation.Origin;

/**
 * A list as a feed (RFC 4287), with links between its pages (RFC 5005, section 3). When an author has said something is when it was {@code published}, and as
 * it was given the {@code created} of Dublin Core; where it stood is linked {@code via}, and its first outlet is the {@code source}.
 */
final class AtomFeed {
    private static final int REPLACEMENT = 0xFFFD;
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace DUBLIN_CORE = Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");

    private AtomFeed() {
    }

    static <T> void write(Page<T> page, OutputStream out) throws IOException {
        URI self = page.self();
        List<Entry> entries = page.items().stream().map(page.rendition().presentation().entries()).toList();
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding(StandardCharsets.UTF_8.name());
        feed.setId(UriBuilder.fromUri(self).replaceQueryParam("cursor").replaceQueryParam("limit").replaceQueryParam("count").build()
                .toString());
        feed.setTitle("OnRecord: " + page.path().substring(1));
        feed.setUpdated(Date.from(entries.stream().map(Entry::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH)));
        feed.setOtherLinks(page.next() == null
                ? List.of(link("self", self, MediaType.APPLICATION_ATOM_XML))
                : List.of(link("self", self, MediaType.APPLICATION_ATOM_XML),
                        link("next", self.resolve(page.next()), MediaType.APPLICATION_ATOM_XML)));
        feed.setEntries(entries.stream().map(entry -> entry(entry, page.base())).toList());
        try {
            // The library's own output would take space out of texts.
            new XMLOutputter(Format.getRawFormat()).output(new WireFeedOutput().outputJDom(feed), out);
        } catch (FeedException e) {
            throw new IOException(e);
        }
    }

    private static com.rometools.rome.feed.atom.Entry entry(Entry entry, URI base) {
        var element = new com.rometools.rome.feed.atom.Entry();
        element.setId(entry.id());
        element.setTitle(xml(entry.title()));
        element.setUpdated(Date.from(entry.updated()));
        Person author = new Person();
        author.setName(xml(entry.author()));
        element.setAuthors(List.of(author));
        Category category = new Category();
        category.setTerm(entry.category());
        element.setCategories(List.of(category));
        element.setAlternateLinks(List.of(link("alternate", base.resolve("." + entry.path()), MediaType.APPLICATION_JSON)));
        Content content = new Content();
        content.setType("text");
        content.setValue(xml(entry.text()));
        element.setContents(List.of(content));
        element.setOtherLinks(entry.origins().stream().filter(origin -> origin.url() != null).map(AtomFeed::via).toList());
        element.setForeignMarkup(beside(entry, base));
        return element;
    }

    private static Link via(Origin origin) {
        Link link = link("via", URI.create(origin.url()), null);
        link.setTitle(origin.title() == null ? null : xml(origin.title()));
        return link;
    }

    /** What the library does not write, or only for years behind the calendar's reform. */
    private static List<Element> beside(Entry entry, URI base) {
        List<Element> elements = new ArrayList<>(List.of(new Element("created", DUBLIN_CORE).setText(entry.date())));
        if (entry.said() != null) {
            elements.add(atom("published", entry.said().toString()));
        }
        entry.origins().stream().filter(origin -> origin.outlet() != null).findFirst().ifPresent(origin -> elements.add(
                new Element("source", ATOM).addContent(atom("id", base.resolve("." + origin.path()).toASCIIString()))
                        .addContent(atom("title", xml(origin.outlet()))).addContent(atom("updated", entry.updated().toString()))
                        .addContent(new Element("author", ATOM).addContent(atom("name", xml(origin.outlet()))))));
        return elements;
    }

    private static Element atom(String name, String text) {
        return new Element(name, ATOM).setText(text);
    }

    private static Link link(String relation, URI target, String type) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(target.toASCIIString());
        link.setType(type);
        return link;
    }

    /** Some characters that statements may have cannot stand in XML at all, not even escaped. */
    private static String xml(String text) {
        return text.codePoints().map(c -> Verifier.isXMLCharacter(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
