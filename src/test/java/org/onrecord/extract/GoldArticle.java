package org.onrecord.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.onrecord.date.EdtfDate;
import org.onrecord.extract.Marked.Told;
import org.onrecord.statement.Stance;

/** An article in which people marked who said what; {@code src/site/extraction-gold.md} has the format. */
record GoldArticle(String id, String title, String publisher, LocalDate published, String text, List<Mark> attributions) {
    private static final ObjectReader JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build().readerFor(GoldArticle.class);

    record Mark(List<Piece> source, List<Piece> cue, List<Piece> content, String speaker, Stance stance, List<String> chain, EdtfDate date,
            boolean attitude) {
        private Marked in(Tokens tokens) {
            return Marked.of(tokens, spans(source), spans(cue), spans(content),
                    new Told(speaker == null || speaker.isBlank() ? null : speaker, stance, chain == null ? List.of() : chain, date,
                            attitude, null));
        }
    }

    /** @param text what stands there, so that offsets that slipped are noticed */
    record Piece(int start, int end, String text) {}

    /** @return those of all {@code *.json} files in the folder, or of the file */
    static List<GoldArticle> read(Path place) throws IOException {
        List<GoldArticle> articles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(".json")).sorted()::iterator) {
                try (MappingIterator<GoldArticle> all = JSON.readValues(file.toFile())) {
                    all.forEachRemaining(article -> articles.add(article.checked(file)));
                }
            }
        }
        if (articles.isEmpty()) {
            throw new IOException("no articles in " + place);
        }
        return articles;
    }

    List<Marked> marked(Tokens tokens) {
        return attributions.stream().map(mark -> mark.in(tokens)).toList();
    }

    List<Attribution> extracted(boolean attitudes) {
        return Extractor.extract(new Article(text, title, published, publisher), Gazetteer.EMPTY, attitudes);
    }

    List<Marked> extracted(Tokens tokens, boolean attitudes) {
        return extracted(attitudes).stream()
                .map(found -> Marked.of(tokens, span(found.source()), span(found.cue()), found.content(), told(found))).toList();
    }

    private static Told told(Attribution found) {
        return new Told(found.speaker() == null ? null : found.speaker().name(), found.stance(),
                found.chain().stream().map(relay -> relay.speaker().name()).toList(), found.date(),
                found.attitude(), found.rule().toString());
    }

    private static List<Span> span(Span span) {
        return span == null ? List.of() : List.of(span);
    }

    private static List<Span> spans(List<Piece> pieces) {
        return pieces.stream().map(piece -> new Span(piece.start, piece.end)).toList();
    }

    private GoldArticle checked(Path file) {
        for (Mark mark : attributions) {
            if (mark.content.isEmpty()) {
                throw new UncheckedIOException(new IOException(file + ", " + id + ": an attribution of nothing to " + mark.speaker));
            }
            Stream.of(mark.source, mark.cue, mark.content).flatMap(List::stream).forEach(piece -> {
                if (piece.start < 0 || piece.end > text.length() || piece.start >= piece.end
                        || !text.substring(piece.start, piece.end).equals(piece.text)) {
                    throw new UncheckedIOException(
                            new IOException(file + ", " + id + ": '" + piece.text + "' does not stand at " + piece.start));
                }
            });
        }
        return this;
    }
}
