package org.onrecord.web.statistics;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of statistics, and of the fields that it shares with the page of contradictions. */
@MessageBundle(value = "statistics", locale = "en")
interface StatisticsMessages {
    @Message("How many statements there are, by what they have in common and over time.")
    String description();

    @Message("Count by")
    String countBy();

    @Message("and by")
    String andBy();

    @Message("nothing else")
    String nothing();

    @Message("Over time")
    String period();

    @Message("not over time")
    String noPeriod();

    @Message("{#when word}{#is 'day'}by day{#is 'week'}by week{#is 'month'}by month{#is 'quarter'}by quarter{#else}by year{/when}")
    String length(String word);

    @Message("Only the largest")
    String top();

    @Message("Order")
    String order();

    @Message("{#when word}{#is 'time'}the earliest first{#is '-time'}the latest first{#is 'count'}the least first{#is '-count'}the most first{#else}as it fits{/when}")
    String ordered(String word);

    @Message("Periods without statements too")
    String fill();

    @Message("Picture")
    String chart();

    @Message("bars")
    String bars();

    @Message("lines")
    String lines();

    @Message("{#when word}{#is 'speaker'}Speaker{#is 'stance'}Stance{#is 'claim'}Claim{#is 'publisher'}Publisher{#is 'medium'}Medium{#is 'cue'}Verb{#is 'language'}Language{#is 'via'}Relayed by{#is 'denies'}Denies{#is 'confirms'}Confirms{#is 'responds-to'}Responds to{#is 'repeats'}Repeats{#is 'corrects'}Corrects{#else}Retracts{/when}")
    String dimension(String word);

    @Message("{#when word}{#is 'denial'}Denial{#is 'allegation'}Allegation{#else}Reaction{/when}")
    String stance(String word);

    @Message("none")
    String none();

    @Message("nobody: printed directly")
    String unrelayed();

    @Message("no first day")
    String undated();

    @Message("others ({count})")
    String others(int count);

    @Message("Period")
    String periodColumn();

    @Message("Statements")
    String statements();

    @Message("Appearances")
    String appearances();

    @Message("Uncertain")
    String uncertain();

    @Message("How many of these may belong to another period or are not dated to a day")
    String uncertainMeans();

    @Message("Share")
    String share();

    @Message("The counts")
    String table();

    @Message("{count} more rows: as CSV")
    String left(String count);

    @Message("The data of this page")
    String data();

    @Message("Often asked")
    String often();

    @Message("Stances by year")
    String byStanceAndYear();

    @Message("Who is heard most")
    String mostHeard();

    @Message("What is denied most")
    String mostDenied();

    @Message("Who relays")
    String relays();

    @Message("What outlets print")
    String outlets();

    @Message("Nothing is counted here.")
    String empty();

    @Message("Words")
    String words();

    @Message("Speaker")
    String speaker();

    @Message("Claim")
    String claim();

    @Message("Publisher")
    String publisher();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Stances")
    String stances();

    @Message("Show")
    String show();
}
