package org.onrecord.web.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.changeset.RevisionView;
import org.onrecord.list.Page;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;
import org.onrecord.web.history.Change.Field;

/** Shows the histories of what is curated: speakers, claims and documents. */
@Singleton
class RevisionPages {
    private static final String END = "/history";

    @CheckedTemplate(basePath = "history")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance revisions(WebRequest request, String name, String path, List<Entry> entries);
    }

    @Produces
    @Singleton
    WebPage<Page<RevisionView>> speakers() {
        return new RevisionPage("/speakers/{id}" + END);
    }

    @Produces
    @Singleton
    WebPage<Page<RevisionView>> claims() {
        return new RevisionPage("/claims/{id}" + END);
    }

    @Produces
    @Singleton
    WebPage<Page<RevisionView>> documents() {
        return new RevisionPage("/documents/{id}" + END);
    }

    private record RevisionPage(String path) implements WebPage<Page<RevisionView>> {
        @Override
        public Class<? super Page<RevisionView>> type() {
            return Page.class;
        }

        @Override
        public TemplateInstance show(Page<RevisionView> revisions, WebRequest request) {
            HistoryMessages words = request.words(HistoryMessages.class);
            List<Entry> entries = new ArrayList<>();
            Map<String, Field> before = Map.of();
            for (RevisionView revision : revisions.items()) {
                Map<String, Field> state = revision.state() == null ? Map.of() : fields(revision.state(), words);
                boolean first = before.isEmpty();
                entries.add(new Entry(revision.changeset(), words.state(entries.size() + 1), null, first,
                        first ? Change.all(state) : revision.state() == null ? List.of() : Change.between(before, state)));
                before = state;
            }
            Collections.reverse(entries);
            String thing = request.path().substring(0, request.path().length() - END.length());
            return Templates.revisions(request, name(before, thing), thing, entries);
        }
    }

    /** What it is called last; where nothing was recorded of it yet, its id. */
    private static String name(Map<String, Field> state, String path) {
        return List.of("name", "text", "title", "url", "id").stream().filter(state::containsKey).map(key -> state.get(key).value())
                .findFirst().orElseGet(() -> path.substring(path.lastIndexOf('/') + 1));
    }

    private static Map<String, Field> fields(Map<String, Object> state, HistoryMessages words) {
        Map<String, Field> fields = new LinkedHashMap<>();
        state.forEach((member, value) -> fields.put(member, new Field(label(member, words), text(value))));
        return fields;
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.values().stream().map(RevisionPages::text).collect(Collectors.joining(", "));
        }
        return value instanceof Collection<?> items
                ? items.stream().map(RevisionPages::text).collect(Collectors.joining("; "))
                : value.toString();
    }

    private static String label(String member, HistoryMessages words) {
        return switch (member) {
            case "id" -> words.id();
            case "name" -> words.name();
            case "kind" -> words.kind();
            case "description" -> words.description();
            case "aliases" -> words.aliases();
            case "affiliations" -> words.affiliations();
            case "sameAs" -> words.sameAs();
            case "formerIds" -> words.formerIds();
            case "mergedInto" -> words.mergedInto();
            case "url" -> words.url();
            case "title" -> words.title();
            case "publisher" -> words.publisher();
            case "published" -> words.published();
            case "text" -> words.text();
            case "negation" -> words.negation();
            default -> member;
        };
    }
}
