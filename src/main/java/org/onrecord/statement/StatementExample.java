package org.onrecord.statement;

/** The example of the API's description: what is sent, and what comes back. */
final class StatementExample {
    static final String DRAFT = """
            {
              "text": "Reports by Western media in this regard are sheer lies.", "verbatim": true, "language": "en",
              "stance": "denial", "date": "2023-02-06",
              "speaker": {"name": "Nour News", "kind": "outlet",
                          "affiliations": [{"organization": "Supreme National Security Council", "role": "affiliated outlet"}]},
              "claim": {"id": "iran-russia-drone-plant", "text": "Iran and Russia plan a drone factory in Russia"},
              "appearances": [{"document": {"url": "https://news.example/2023/drones", "title": "Iran denies report on drone plant",
                                            "publisher": "Example News", "published": "2023-02-06"},
                               "medium": "Twitter", "printedName": "the agency", "cue": "adding",
                               "quote": {"exact": "Reports by Western media in this regard are sheer lies."}}]
            }
            """;

    static final String VIEW = """
            {
              "id": "019fb2a4-8d1a-7d0e-a6ca-6a3e2f7c1a55",
              "text": "Reports by Western media in this regard are sheer lies.", "verbatim": true, "language": "en",
              "stance": "denial", "stanceBasis": "editor", "date": "2023-02-06",
              "speaker": {"id": "nour-news", "name": "Nour News", "kind": "outlet",
                          "roles": [{"organization": "supreme-national-security-council", "role": "affiliated outlet"}]},
              "claim": {"id": "iran-russia-drone-plant", "text": "Iran and Russia plan a drone factory in Russia"},
              "appearances": [{"document": {"id": "019fb2a4-8d19-7b52-93d4-0c9e4b1f7a10", "url": "https://news.example/2023/drones",
                                            "title": "Iran denies report on drone plant",
                                            "publisher": {"id": "example-news", "name": "Example News", "kind": "outlet"},
                                            "published": "2023-02-06"},
                               "chain": [], "medium": "Twitter", "printedName": "the agency", "cue": "adding",
                               "quote": {"exact": "Reports by Western media in this regard are sheer lies."}}],
              "links": [], "version": 1, "changeset": 1, "recordedAt": "2026-11-23T16:00:00Z", "retracted": false
            }
            """;

    private StatementExample() {
    }
}
