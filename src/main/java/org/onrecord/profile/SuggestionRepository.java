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
    /** What may stand before a word. */
    private static final String BEFORE = "(^|[ -/:-@\u00ab\u201c\u201e])";

    private static final String SPEAKERS = """
            select coalesce(s.slug, n.slug), coalesce(s.name, n.name), n.name, coalesce(s.kind, n.kind), null
            from Speaker n left join n.survivor s where (n.kind is null or n.kind <> ANONYMOUS)""";
    private static final String ALIASES = """
            select coalesce(s.slug, b.slug), coalesce(s.name, b.name), n.name, coalesce(s.kind, b.kind), null
            from Alias n join n.speaker b left join b.survivor s where true""";
    private static final String CLAIMS = """
            select coalesce(s.slug, n.slug), coalesce(s.text, n.text), n.text, null, null
            from Claim n left join n.survivor s where true""";
    private static final String DOCUMENTS = """
            select cast(coalesce(s.id, n.id) as String), coalesce(s.title, n.title, n.url), n.title, p.name, n.published.value
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
     * Those with the words of a text, of which each may be the beginning of one; first those that begin with the text, then the shorter ones.
     *
     * @param text as somebody has typed it so far
     */
    @Transactional
    public List<Suggestion> find(Kind kind, String text, int most) {
        List<Object[]> found = switch (kind) {
            case SPEAKER -> both(SPEAKERS, ALIASES, text, most);
            case PUBLISHER -> both(SPEAKERS + PUBLISHES.formatted("coalesce(s.id, n.id)"),
                    ALIASES + PUBLISHES.formatted("coalesce(s.id, b.id)"), text, most);
            case CLAIM -> rows(CLAIMS, "n.foldedText", text, most);
            case DOCUMENT -> rows(DOCUMENTS, "n.foldedTitle", text, most);
        };
        Set<Object> ids = new HashSet<>();
        return found.stream().filter(row -> ids.add(row[0])).limit(most).map(row -> suggestion(kind, row)).toList();
    }

    private List<Object[]> both(String names, String aliases, String text, int most) {
        String folded = Folding.fold(text);
        List<Object[]> all = new ArrayList<>(rows(names, "n.foldedName", text, most));
        all.addAll(rows(aliases, "n.foldedName", text, most));
        all.sort(Comparator.<Object[], Boolean>comparing(row -> !Folding.fold((String) row[2]).startsWith(folded))
                .thenComparing(row -> ((String) row[2]).length()));
        return all;
    }

    /** A speaker may be found by several of its names, so that there are more than are wanted. */
    private List<Object[]> rows(String select, String column, String text, int most) {
        List<String> words = Folding.words(text);
        Where where = new Where();
        StringBuilder hql = new StringBuilder(select);
        for (int i = 0; i < words.size(); i++) {
            // Most are ruled out by the first, which costs a tenth of the second.
            hql.append(" and %1$s like :part%2$d escape '!' and %1$s like regexp :word%2$d".formatted(column, i));
            where.with("part" + i, "%" + Where.literal(words.get(i)) + "%");
            where.with("word" + i, BEFORE + words.get(i));
        }
        if (words.isEmpty()) {
            return List.of();
        }
        hql.append(" order by case when ").append(column).append(" like :start escape '!' then 0 else 1 end, length(").append(column)
                .append("), ").append(column);
        where.with("start", Where.literal(Folding.fold(text)) + "%");
        return where.bind(session.createQuery(hql.toString(), Object[].class)).setMaxResults(2 * most).getResultList();
    }

    private static Suggestion suggestion(Kind kind, Object[] row) {
        String name = (String) row[1];
        String other = name.equals(row[2]) ? null : (String) row[2];
        String first = row[3] instanceof SpeakerKind of ? EnumWords.of(of) : (String) row[3];
        String detail = Stream.of(other, first, (String) row[4]).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return new Suggestion(kind, (String) row[0], name, detail.isEmpty() ? null : detail);
    }
}
