package org.onrecord.web;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/**
 * Pieces of pages as they were rendered: one that shows the same in the same language with the same links is rendered once. Statements stand in many
 * lists, and to render fifty costs many times what it costs to find them.
 */
@ApplicationScoped
public class Fragments {
    private static final long MEMORY = 32L << 20;
    private static final int OVERHEAD = 200;

    // To wake another thread for its housekeeping costs more than that does.
    private final Cache<Key, RawString> rendered = Caffeine.newBuilder().executor(Runnable::run).maximumWeight(MEMORY)
            .weigher(Fragments::weight).build();

    /** @param links what all links begin with, and the state of the record that they keep */
    private record Key(Object content, Locale locale, String links) {}

    private static int weight(Key key, RawString html) {
        return OVERHEAD + html.getValue().length() + (key.content instanceof RenderedBytes json ? json.length() : 0);
    }

    /**
     * A piece of a page.
     *
     * @param content all that the piece shows: equal where it shows the same, and of a type of its own
     * @param piece   renders it
     */
    public RawString of(Object content, WebRequest request, Supplier<TemplateInstance> piece) {
        return made(content, request, () -> new RawString(piece.get().setLocale(request.locale()).render()));
    }

    /** Pieces one after another: a template takes longer for fifty of them than for one. */
    public static RawString joined(Stream<RawString> pieces) {
        return new RawString(pieces.map(RawString::getValue).collect(Collectors.joining()));
    }

    /** The same where no template renders it. */
    public RawString made(Object content, WebRequest request, Supplier<RawString> piece) {
        return rendered.get(new Key(content, request.locale(), request.to("")), key -> piece.get());
    }
}
