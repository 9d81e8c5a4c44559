package org.onrecord.bench;

/** What is asked. */
enum Query {
    BY_ID("one by id"),
    SPEAKER("latest 50 of a speaker"),
    FILTERED("speaker, stance, date range, 50"),
    RARE_WORD("full text, rare word, 50"),
    FREQUENT_WORD("full text, frequent word, 50 newest"),
    SPEAKER_COUNTS("counts by stance and month of a speaker"),
    TOP_SPEAKERS("top 20 speakers by denials in a year"),
    DEEP_PAGE("deep page (about the 1,000th of 50) by cursor"),
    CONDITIONAL("conditional GET, 304");

    final String title;

    Query(String title) {
        this.title = title;
    }
}
