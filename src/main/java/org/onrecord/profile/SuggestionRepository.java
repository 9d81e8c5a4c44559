package org.onrecord.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.EnumWords;
import org.onrecord.api.Where;
import org.onrecord.profile.Suggestion.Kind;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.text.Folding;

/** Finds speakers, claims and documents by the beginnings of the words of their names. What is merged is found as what stands for it. */
@ApplicationScoped
@DatabaseWork
public class SuggestionRepository {
    /** To sort more would cost more than anybody gains by it. */
    private static final int ENOUGH = 300;
    /** Comes after all letters. */
    private static final char LAST = '\uffff';
    private static final String BEGINS = " and %1$s >= :start and %1$s < :end";
    /** The place of the folded name in a row. */
    private static final int NAME = 5;

    /** What may stand before a word. */
    private static final String BEFORE = "(^|[ -/:-@\u00ab\u201c\u201e])";

    private static final String SPEAKERS = """
            select coalesce(s.slug, n.slug), coalesce(s.name, n.name), n.name, coalesce(s.kind, n.kind), null, %1$s
            from Speaker n left join n.survivor s where (n.kind is null or n.kind <> ANONYMOUS)""";
    private static final String ALIASES = """
            select coalesce(s.slug, b.slug), coalesce(s.name, b.name), n.name, coalesce(s.kind, b.kind), null, %1$s
            from Alias n join n.speaker b left join b.survivor s where true""";
    private static final String CLAIMS = """
            select coalesce(s.slug, n.slug), coalesce(s.text, n.text), n.text, null, null, %1$s
            from Claim n left join n.survivor s where true""";
    private static final String DOCUMENTS = """
            select cast(coalesce(s.id, n.id) as String), coalesce(s.title, n.title, n.url), n.title, p.name, n.published.value, %1$s
            from Document n left join n.survivor s left join n.publisher p where true""";
    /** %s is the key of the speaker. */
    private static final String PUBLISHES = """
             and (exists (select 1 from Document d where d.publisher.id = %1$s)
            or exists (select 1 from Speaker m join Document d on d.publisher.id = m.id where m.survivor.id = %1$s))""";

    private final StatelessSession session;

    SuggestionRepository(StatelessSession session) {
        this.session = session;
    }

    /**
     * Those with the words of a text, of which each may be the beginning of one; first those that begin with the text, then the shorter ones. Of hundreds
     * of either, those that come first by the alphabet.
     *
     * @param text as somebody has typed it so far
     */
    @Transactional
    public List<Suggestion> find(Kind kind, String text, int most) {
        String folded = Folding.fold(text);
        List<String> words = Folding.words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        Where beginning = new Where().with("start", folded).with("end", folded + LAST);
        List<Object[]> found = rows(kind, BEGINS, words, beginning, most);
        if (found.stream().map(row -> row[0]).distinct().count() < most) {
            found.addAll(rows(kind, "", words, new Where(), most));
        }
        found.sort(Comparator.<Object[], Boolean>comparing(row -> !((String) row[NAME]).startsWith(folded))
                .thenComparing(row -> ((String) row[NAME]).length()).thenComparing(row -> (String) row[NAME]));
        Set<Object> ids = new HashSet<>();
        return found.stream().filter(row -> ids.add(row[0])).limit(most).map(row -> suggestion(kind, row)).toList();
    }

    private List<Object[]> rows(Kind kind, String beginning, List<String> words, Where where, int most) {
        Stream<String> selects = switch (kind) {
            case SPEAKER -> Stream.of(SPEAKERS, ALIASES);
            case PUBLISHER ->
                Stream.of(SPEAKERS + PUBLISHES.formatted("coalesce(s.id, n.id)"), ALIASES + PUBLISHES.formatted("coalesce(s.id, b.id)"));
            case CLAIM -> Stream.of(CLAIMS);
            case DOCUMENT -> Stream.of(DOCUMENTS);
        };
        String column = switch (kind) {
            case SPEAKER, PUBLISHER -> "n.foldedName";
            case CLAIM -> "n.foldedText";
            case DOCUMENT -> "n.foldedTitle";
        };
        StringBuilder parts = new StringBuilder();
        StringBuilder beginnings = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            parts.append(" and %%1$s like :part%1$d escape '!'".formatted(i));
            beginnings.append(" and %%1$s like regexp :word%1$d".formatted(i));
            where.with("part" + i, "%" + Where.literal(words.get(i)) + "%");
            where.with("word" + i, BEFORE + words.get(i));
        }
        // Most are ruled out by their parts, which costs a tenth of the rest: PostgreSQL begins with the first condition, H2 with the last.
        String conditions = beginning + parts + beginnings + parts;
        // In the order of the index, which is read up to what is enough. A speaker may be found by several of its names.
        String rest = (conditions + " order by %1$s").formatted(column);
        return selects.flatMap(select -> where.bind(session.createQuery(select.formatted(column) + rest, Object[].class))
                .setMaxResults(Math.max(ENOUGH, 2 * most)).getResultList().stream()).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Suggestion suggestion(Kind kind, Object[] row) {
        String name = (String) row[1];
        String other = name.equals(row[2]) ? null : (String) row[2];
        String first = row[3] instanceof SpeakerKind of ? EnumWords.of(of) : (String) row[3];
        String detail = Stream.of(other, first, (String) row[4]).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return new Suggestion(kind, (String) row[0], name, detail.isEmpty() ? null : detail);
    }
}
