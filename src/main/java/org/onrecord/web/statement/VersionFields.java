package org.onrecord.web.statement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.onrecord.document.DocumentView;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.StatementView;
import org.onrecord.statement.StatementView.AppearanceView;
import org.onrecord.statement.StatementView.HopView;
import org.onrecord.web.WebRequest;
import org.onrecord.web.history.Change.Field;

/** All that a version says, field by field, in the words of the reader. */
final class VersionFields {
    private static final String ARROW = " \u2192 ";

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final WebRequest request;
    private final StatementMessages words;

    private VersionFields(WebRequest request) {
        this.request = request;
        this.words = request.words(StatementMessages.class);
    }

    /** The same key means the same field of any version: an appearance is told by its document. */
    static Map<String, Field> of(StatementView version, WebRequest request) {
        VersionFields fields = new VersionFields(request);
        fields.add(version);
        Map<Object, Integer> times = new HashMap<>();
        int number = 1;
        for (AppearanceView appearance : version.appearances()) {
            int time = times.merge(appearance.document().id(), 1, Integer::sum);
            fields.add(appearance, appearance.document().id() + "#" + time + " ", number++);
        }
        return fields.fields;
    }

    private void add(StatementView version) {
        put("text", words.words(), version.text());
        put("verbatim", words.words(), version.verbatim() ? words.verbatim() : words.paraphrase());
        put("language", words.language(), language(version.language(), request.locale()));
        put("stance", words.stance(), StanceWords.of(version.stance(), request));
        put("stanceBasis", words.stanceBasis(), StanceWords.of(version.stanceBasis(), words));
        put("date", words.said(), request.date(version.date()));
        put("speaker", words.speaker(), name(version.speaker()));
        put("claim", words.claim(), version.claim() == null ? null : version.claim().text() + " (" + version.claim().id() + ")");
        put("links", words.links(), version.links().stream()
                .map(link -> LinkWords.forward(link.type(), words) + " " + link.statement()).collect(Collectors.joining(", ")));
        put("externalId", words.externalId(), version.externalId());
        put("retracted", words.isRetracted(), version.retracted() ? words.yes() : words.no());
        put("purged", words.isPurged(), version.purged() == null ? null : words.yes());
    }

    private void add(AppearanceView appearance, String key, int number) {
        DocumentView document = appearance.document();
        put(key, number, words.document(), document.label());
        put(key, number, words.url(), document.title() == null ? null : document.url());
        put(key, number, words.publisher(), document.publisher() == null ? null : name(document.publisher()));
        put(key, number, words.published(), document.published() == null ? null : request.date(document.published()));
        put(key, number, words.hops(), appearance.chain().stream().map(VersionFields::hop).collect(Collectors.joining(ARROW)));
        put(key, number, words.medium(), appearance.medium());
        put(key, number, words.printedName(), appearance.printedName());
        put(key, number, words.cue(), appearance.cue());
        put(key, number, words.before(), appearance.quote() == null ? null : appearance.quote().prefix());
        put(key, number, words.quote(), appearance.quote() == null ? null : appearance.quote().exact());
        put(key, number, words.behind(), appearance.quote() == null ? null : appearance.quote().suffix());
        put(key, number, words.sentUrl(), appearance.url());
        put(key, number, words.printedTitle(), appearance.title());
        put(key, number, words.printedPublisher(), appearance.publisher());
        put(key, number, words.printedDate(), appearance.published() == null ? null : request.date(appearance.published()));
    }

    private void put(String key, int number, String label, String value) {
        put(key + label, words.ofAppearance(number, label), value);
    }

    private void put(String key, String label, String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(key, new Field(label, value));
        }
    }

    private static String hop(HopView hop) {
        return Stream.of(name(hop.speaker()), hop.verb(), hop.url()).filter(part -> part != null).collect(Collectors.joining(", "));
    }

    /** With the id, for two may bear one name. */
    private static String name(SpeakerView speaker) {
        return speaker.name() + " (" + speaker.id() + ")";
    }

    /** The name of a language in another. */
    static String language(String tag, Locale locale) {
        return tag == null ? null : Locale.forLanguageTag(tag).getDisplayName(locale);
    }
}
