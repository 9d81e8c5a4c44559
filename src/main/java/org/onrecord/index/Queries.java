package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.index.Generation.Searcher;
import org.onrecord.speaker.SpeakerSpan;
import org.onrecord.statement.StatementCriteria;

/** What criteria and words mean as queries of Lucene. */
final class Queries {
    /** As the parser has it, to which a user has not agreed. */
    private static final String EVERYTHING = "*";
    private static final int MOST_WORDS = 100;
    /** In bytes, each of which is a state of an automaton; Lucene throws at 1000 of them. */
    private static final int LONGEST_BEGINNING = 500;
    private static final String QUOTE = "\"";
    private static final Pattern TYPOGRAPHIC = Pattern.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb]");
    /** Of the parser, but not of users, to whom none of them is a word. */
    private static final Pattern OTHER_OPERATORS = Pattern.compile("[|()]");
    private static final String NO_WORD = "!";
    private static final String PART = "(?:-*+\"[^\"]*+\"|[^\\s\"]++)";
    private static final Pattern PARTS = Pattern.compile(PART);
    private static final Pattern ALTERNATIVES = Pattern.compile("(?<!\\S)" + PART + "(?:\\s++OR\\s++" + PART + ")++");
    private static final float TEXTS = 2;
    private static final float REST = 1;
    private static final int OPERATORS = SimpleQueryParser.NOT_OPERATOR | SimpleQueryParser.PHRASE_OPERATOR
            | SimpleQueryParser.PREFIX_OPERATOR | SimpleQueryParser.OR_OPERATOR | SimpleQueryParser.PRECEDENCE_OPERATORS
            | SimpleQueryParser.WHITESPACE_OPERATOR;

    private Queries() {
    }

    /** @param words or {@code null} */
    static Query of(Query words, StatementCriteria criteria, Searcher searcher) {
        BooleanQuery.Builder all = rest(criteria, searcher.changeset).add(scan(criteria, searcher.changeset), Occur.FILTER);
        return words == null
                ? all.build()
                : new BooleanQuery.Builder().add(words, Occur.MUST).add(all.build(), Occur.FILTER).build();
    }

    /** What of it is not found by {@link #scan}; {@code null} where that is nothing. */
    static Query rest(Query words, StatementCriteria criteria, Searcher searcher) {
        BooleanQuery.Builder rest = rest(criteria, searcher.changeset);
        if (words != null) {
            rest.add(words, Occur.FILTER);
        }
        BooleanQuery all = rest.build();
        if (all.clauses().isEmpty()) {
            return null;
        }
        return all.clauses().stream().allMatch(BooleanClause::isProhibited)
                ? rest.add(new MatchAllDocsQuery(), Occur.FILTER).build()
                : all;
    }

    /** What a user has typed, or {@code null} where he has not; where there is no word in it, nothing is found. */
    static Query words(String words, Searcher searcher) {
        if (words == null) {
            return null;
        }
        if (words.strip().equals(EVERYTHING)) {
            throw ProblemException.validation(Fault.parameter("q", "has no word; leave it out to have everything"));
        }
        if (words.split("\\s+").length > MOST_WORDS) {
            throw tooMany();
        }
        Map<String, Float> fields = new HashMap<>();
        Words.AS_THEY_ARE.forEach(field -> fields.put(field, field.equals(Words.TEXTS) ? TEXTS : REST));
        searcher.fieldsOfStems.forEach(field -> fields.put(field, REST));
        Query query = new Parser(fields).parse(alternatives(plain(words)));
        return query == null ? new MatchNoDocsQuery() : query;
    }

    private static ProblemException tooMany() {
        return ProblemException.validation(Fault.parameter("q", "has more than " + MOST_WORDS + " words; look for less at once"));
    }

    /** With the quotation marks that the parser knows, and with the last one where it is missing: it would take the word behind it for one by itself. */
    private static String plain(String words) {
        String plain = OTHER_OPERATORS.matcher(TYPOGRAPHIC.matcher(words).replaceAll(QUOTE)).replaceAll(NO_WORD);
        return plain.chars().filter(mark -> mark == '"').count() % 2 == 0 ? plain : plain + QUOTE;
    }

    /** What stands on both sides of {@code OR} as the parser knows alternatives: they bind closer than words that have to be there all. */
    private static String alternatives(String words) {
        return ALTERNATIVES.matcher(words).replaceAll(found -> {
            List<String> parts = PARTS.matcher(found.group()).results().map(MatchResult::group).toList();
            return Matcher.quoteReplacement(IntStream.range(0, parts.size()).filter(place -> place % 2 == 0).mapToObj(parts::get)
                    .collect(Collectors.joining(" | ", "(", ")")));
        });
    }

    private static final class Parser extends SimpleQueryParser {
        private int parts;

        private Parser(Map<String, Float> fields) {
            super(Words.ASKING, fields, OPERATORS);
            setDefaultOperator(Occur.MUST);
        }

        /** Marks part words without a space too, as in {@code "a"-"b"}, and each of them becomes a query for each field. */
        private void count() {
            if (++parts > MOST_WORDS) {
                throw tooMany();
            }
        }

        @Override
        protected Query newDefaultQuery(String text) {
            count();
            return super.newDefaultQuery(text);
        }

        @Override
        protected Query newPhraseQuery(String text, int slop) {
            count();
            return super.newPhraseQuery(text, slop);
        }

        /** Languages leave out words such as "no": a phrase that has some is looked for as it stands only, or it would be found without them. */
        @Override
        public Query createPhraseQuery(String field, String phrase, int slop) {
            return leavesWordsOut(field, phrase) ? null : super.createPhraseQuery(field, phrase, slop);
        }

        private boolean leavesWordsOut(String field, String phrase) {
            try (TokenStream words = getAnalyzer().tokenStream(field, phrase)) {
                PositionIncrementAttribute step = words.addAttribute(PositionIncrementAttribute.class);
                boolean leftOut = false;
                words.reset();
                while (words.incrementToken()) {
                    leftOut |= step.getPositionIncrement() > 1;
                }
                words.end();
                return leftOut || step.getPositionIncrement() > 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The beginning of a word is not that of its stem. */
        @Override
        protected Query newPrefixQuery(String beginning) {
            count();
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            for (String field : Words.AS_THEY_ARE) {
                BytesRef folded = getAnalyzer().normalize(field, beginning);
                if (folded.length > LONGEST_BEGINNING) {
                    throw ProblemException.validation(Fault.parameter("q", "has the beginning of a word with more than " + LONGEST_BEGINNING
                            + " bytes in UTF-8; give less of it before the *"));
                }
                any.add(new PrefixQuery(new Term(field, folded)), Occur.SHOULD);
            }
            return any.build();
        }
    }

    private static boolean isOnRecord(StatementCriteria criteria, long shown) {
        return criteria.changeset() >= shown && Boolean.FALSE.equals(criteria.retracted());
    }

    /** @param shown the number of the last changeset that the index shows */
    static Scan scan(StatementCriteria criteria, long shown) {
        int flags = isOnRecord(criteria, shown) ? Traits.SHOWN : criteria.changeset() >= shown ? Traits.CURRENT : 0;
        return new Scan(flags, criteria.stances(), from(criteria), until(criteria));
    }

    private static long from(StatementCriteria criteria) {
        return criteria.from() == null ? Long.MIN_VALUE : Fields.seconds(criteria.from());
    }

    private static long until(StatementCriteria criteria) {
        return criteria.until() == null ? Long.MAX_VALUE : Fields.seconds(criteria.until());
    }

    /** Whether nothing is asked for but what is shown of some speakers, or of all, whenever they are meant. */
    static boolean isOfSpeakersOnly(StatementCriteria criteria, long shown) {
        return isOnRecord(criteria, shown) && criteria.speakers().stream().allMatch(span -> span.period().unlimited())
                && beside(criteria, shown).build().clauses().isEmpty();
    }

    /** What is to be met beside {@link #scan}. */
    private static BooleanQuery.Builder rest(StatementCriteria criteria, long shown) {
        BooleanQuery.Builder all = beside(criteria, shown);
        spans(all, Fields.SPEAKER, criteria.speakers());
        return all;
    }

    /** What is to be met beside that and the speakers. */
    private static BooleanQuery.Builder beside(StatementCriteria criteria, long shown) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (criteria.changeset() < shown) {
            all.add(atMost(Fields.FROM, criteria.changeset()), Occur.FILTER);
            all.add(atLeast(Fields.UNTIL, criteria.changeset() + 1), Occur.FILTER);
        }
        if (!isOnRecord(criteria, shown)) {
            flag(all, Fields.RETRACTED, criteria.retracted());
        }
        if (criteria.certain()) {
            all.add(atLeast(Fields.EARLIEST, from(criteria)), Occur.FILTER);
            all.add(atMost(Fields.LATEST, until(criteria)), Occur.FILTER);
            all.add(flag(Fields.QUALIFIED), Occur.MUST_NOT);
        }
        flag(all, Fields.VERBATIM, criteria.verbatim());
        flag(all, Fields.ANONYMOUS, criteria.anonymous());
        spans(all, Fields.PUBLISHER, criteria.publishers());
        any(all, Fields.CLAIM, criteria.claims(), Object::toString);
        any(all, Fields.DOCUMENT, criteria.documents(), Object::toString);
        any(all, Fields.MEDIUM, criteria.media(), Function.identity());
        any(all, Fields.CUE, criteria.cues().folded(), Function.identity());
        any(all, Fields.LANGUAGE, criteria.languages(), Function.identity());
        any(all, Fields.LINK, criteria.links(), link -> link.type().to(link.target()));
        chain(all, criteria);
        return all;
    }

    private static void chain(BooleanQuery.Builder all, StatementCriteria criteria) {
        if (criteria.unrelayed() || !criteria.relays().isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            if (criteria.unrelayed()) {
                any.add(not(flag(Fields.RELAYED)), Occur.SHOULD);
            }
            spans(any, Fields.RELAY, criteria.relays(), Occur.SHOULD);
            all.add(any.build(), Occur.FILTER);
        }
    }

    private static void spans(BooleanQuery.Builder all, String field, List<SpeakerSpan> spans) {
        if (!spans.isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            spans(any, field, spans, Occur.SHOULD);
            all.add(any.build(), Occur.FILTER);
        }
    }

    private static void spans(BooleanQuery.Builder any, String field, List<SpeakerSpan> spans, Occur occur) {
        List<SpeakerSpan> always = spans.stream().filter(span -> span.period().unlimited()).toList();
        if (!always.isEmpty()) {
            any.add(terms(field, always, span -> span.speaker().toString()), occur);
        }
        for (SpeakerSpan span : spans) {
            if (!span.period().unlimited()) {
                any.add(new BooleanQuery.Builder().add(new TermQuery(new Term(field, span.speaker().toString())), Occur.FILTER)
                        .add(Scan.ofDates(Fields.seconds(span.period().starts()), Fields.seconds(span.period().ends())), Occur.FILTER)
                        .build(), occur);
            }
        }
    }

    private static <T> void any(BooleanQuery.Builder all, String field, Collection<T> values, Function<T, String> term) {
        if (!values.isEmpty()) {
            all.add(terms(field, values, term), Occur.FILTER);
        }
    }

    private static <T> Query terms(String field, Collection<T> values, Function<T, String> term) {
        if (values.size() == 1) {
            return new TermQuery(new Term(field, term.apply(values.iterator().next())));
        }
        return new TermInSetQuery(field, values.stream().map(value -> new BytesRef(term.apply(value))).toList());
    }

    private static void flag(BooleanQuery.Builder all, String field, Boolean value) {
        if (value != null) {
            all.add(flag(field), value ? Occur.FILTER : Occur.MUST_NOT);
        }
    }

    private static Query flag(String field) {
        return new TermQuery(new Term(field, ""));
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER).add(query, Occur.MUST_NOT).build();
    }

    static Query atLeast(String field, long value) {
        return between(field, value, Long.MAX_VALUE);
    }

    static Query atMost(String field, long value) {
        return between(field, Long.MIN_VALUE, value);
    }

    private static Query between(String field, long least, long greatest) {
        Query range = LongField.newRangeQuery(field, least, greatest);
        // Documents lie in the order of their earliest instants, so that a range of these is a part of the index.
        return field.equals(Fields.EARLIEST)
                ? new IndexSortSortedNumericDocValuesRangeQuery(Fields.SAID, Math.max(least, Long.MIN_VALUE + 1), greatest, range)
                : range;
    }
}
