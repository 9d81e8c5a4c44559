package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;

/** What was missed in an article, what was found beyond gold, and what was given to another speaker: a line for each. */
final class Mistakes {
    private Mistakes() {
    }

    static List<String> in(GoldArticle article) {
        Tokens tokens = new Tokens(article.text());
        List<Marked> gold = article.marked(tokens);
        List<Marked> found = article.extracted(tokens, true);
        List<Match> matches = Match.best(gold, found);
        List<String> lines = new ArrayList<>();
        gold.stream().filter(one -> matches.stream().noneMatch(match -> match.gold() == one)).forEach(one -> lines.add("- " + one.words()));
        found.stream().filter(one -> matches.stream().noneMatch(match -> match.found() == one))
                .forEach(one -> lines.add("+ " + one.words() + " " + one.told().rule()));
        matches.stream().filter(match -> !match.sameSpeaker())
                .forEach(match -> lines
                        .add("~ " + match.found().told().speaker() + " for " + match.gold().told().speaker() + " " + match.gold().words()));
        return lines.stream().map(line -> article.id() + " " + line.replace('\n', ' ')).toList();
    }
}
