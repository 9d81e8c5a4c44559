package org.onrecord.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerDraft;

/** What is said of a document, beside what is on record of it. */
final class Comparison {
    private final Document named;
    private final Document document;
    private final String pointer;
    private final Speaker publisher;
    private final Predicate<String> namesPublisher;
    private final List<Difference> differences = new ArrayList<>();

    /**
     * @param named          the one that the draft names
     * @param document       the one that stands for it
     * @param pointer        where the document stands in what was sent
     * @param publisher      whom the draft means as its publisher, or {@code null}
     * @param namesPublisher whether something is a name of the publisher on record
     */
    Comparison(Document named, Document document, String pointer, Speaker publisher, Predicate<String> namesPublisher) {
        this.named = named;
        this.document = document;
        this.pointer = pointer;
        this.publisher = publisher;
        this.namesPublisher = namesPublisher;
    }

    ResolvedDocument of(DocumentDraft draft, Printed printed) {
        if (draft.url() != null && !named.isAt(draft.url()) && !document.isAt(draft.url())) {
            differ("/url", document.url(), draft.url());
        }
        if (draft.title() != null && !document.says(draft.title())) {
            differ("/title", document.title(), draft.title());
        }
        if (draft.publisher() != null && publisher != document.publisher().standing()) {
            differ("/publisher", document.publisher().standing().name(), called(draft.publisher()));
        }
        if (draft.published() != null && !document.published().saysAllOf(draft.published())) {
            differ("/published", document.published().value(), draft.published().value());
        }
        return new ResolvedDocument(document, new Printed(
                kept(printed.url(), draft.url(), url -> url.equals(document.url())),
                kept(printed.title(), draft.title(), document::says),
                kept(printed.publisher(), publisherSent(draft), name -> document.publisher() != null && namesPublisher.test(name)),
                kept(printed.published(), draft.published() == null ? null : draft.published().value(),
                        date -> document.published() != null && document.published().saysAllOf(EdtfDate.valueOf(date)))),
                differences);
    }

    private void differ(String member, String recorded, String sent) {
        differences.add(new Difference(pointer + member, document.id(), recorded, sent));
    }

    /** The name that a draft calls another publisher by. */
    private String publisherSent(DocumentDraft draft) {
        return draft.publisher() == null || publisher == document.publisher().standing() ? null : called(draft.publisher());
    }

    private static String called(SpeakerDraft draft) {
        return draft.name() != null ? draft.name() : draft.id() != null ? draft.id() : draft.anonymous();
    }

    /** What is printed for certain goes before what is said of the document. */
    private static String kept(String printed, String said, Predicate<String> recorded) {
        return Optional.ofNullable(printed).or(() -> Optional.ofNullable(said)).filter(recorded.negate()).orElse(null);
    }
}
