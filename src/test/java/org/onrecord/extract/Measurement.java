package org.onrecord.extract;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What the extractor finds in articles of gold, compared with it.
 *
 * @param all attitudes too
 * @param said without attitudes, as it is extracted where nobody asks for them
 */
record Measurement(int articles, Score all, Score said) {
    private static final Predicate<Match> LIKE = match -> true;

    static Measurement of(List<GoldArticle> articles) {
        Measurement measurement = new Measurement(articles.size(), new Score(), new Score());
        for (GoldArticle article : articles) {
            Tokens tokens = new Tokens(article.text());
            List<Marked> gold = article.marked(tokens);
            measurement.all.add(gold, article.extracted(tokens, true));
            measurement.said.add(gold.stream().filter(marked -> !marked.told().attitude()).toList(), article.extracted(tokens, false));
        }
        return measurement;
    }

    @Override
    public String toString() {
        Counts contents = all.counts(LIKE);
        StringBuilder report = new StringBuilder(
                line("%,d articles, %,d attributions in gold, %,d found", articles, contents.gold(), contents.found()));
        rows(report, "all", all);
        rows(report, "without attitudes", said);
        report.append(line("%n%-40s %6s %6s %6s %6s %6s", "by kind of quote: content", "gold", "found", "P", "R", "F1"));
        for (Kind kind : Kind.values()) {
            report.append(row(kind.name().toLowerCase(Locale.ROOT), all.counts(LIKE, marked -> marked.kind() == kind)));
        }
        report.append(line("%nof a hundred with like content       all   pronouns (%d)", all.counts(LIKE, Marked::pronoun).gold()));
        given(report, "found at all", all.counts(LIKE).recall(), all.counts(LIKE, Marked::pronoun).recall());
        given(report, "source", Match::sameSource);
        given(report, "cue", Match::sameCue);
        given(report, "source and cue", match -> match.sameSource() && match.sameCue());
        given(report, "speaker", Match::sameSpeaker);
        Predicate<Marked> judged = marked -> marked.told().stance() != null;
        given(report, "stance", Match::sameStance, judged);
        given(report, "chain", Match::sameChain, judged);
        given(report, "date", Match::sameDate, judged);
        report.append(line("%n%-40s %6s %6s %s", "by rule", "found", "P", "P with speaker"));
        for (String rule : all.rules()) {
            Predicate<Marked> ofRule = marked -> rule.equals(marked.told().rule());
            Counts right = all.counts(LIKE, ofRule);
            report.append(line("%-40s %6d %6.1f %6.1f", rule, right.found(), right.precision(),
                    all.counts(Match::sameSpeaker, ofRule).precision()));
        }
        return report.toString();
    }

    private static void rows(StringBuilder report, String title, Score score) {
        report.append(line("%n%-40s %6s %6s %6s %6s %6s", title, "gold", "found", "P", "R", "F1"));
        report.append(row("content, exact", score.counts(Match::exact)));
        report.append(row("content", score.counts(LIKE)));
        report.append(row("content and source", score.counts(Match::sameSource)));
        report.append(row("content and speaker", score.counts(Match::sameSpeaker)));
    }

    private void given(StringBuilder report, String title, Predicate<Match> right) {
        given(report, title, right, marked -> true);
    }

    private void given(StringBuilder report, String title, Predicate<Match> right, Predicate<Marked> judged) {
        given(report, title, all.given(right, judged), all.given(right, judged.and(Marked::pronoun)));
    }

    private static void given(StringBuilder report, String title, double ofAll, double ofPronouns) {
        report.append(line("  %-30s %6.1f %6.1f", title, ofAll, ofPronouns));
    }

    private static String row(String title, Counts counts) {
        return line("  %-38s %6d %6d %6.1f %6.1f %6.1f", title, counts.gold(), counts.found(), counts.precision(), counts.recall(),
                counts.f1());
    }

    private static String line(String format, Object... values) {
        return format.formatted(values) + "\n";
    }
}
