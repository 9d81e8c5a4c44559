package org.onrecord.web.document;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of documents. */
@MessageBundle(value = "document", locale = "en")
interface DocumentMessages {
    @Message("The published sources in which statements appeared: articles, posts, broadcasts.")
    String intro();

    @Message("Title or address contains")
    String containing();

    @Message("Publisher")
    String publisher();

    @Message("Order")
    String order();

    @Message("last recorded first")
    String lastRecorded();

    @Message("first recorded first")
    String firstRecorded();

    @Message("last published first")
    String lastPublished();

    @Message("first published first")
    String firstPublished();

    @Message("Show")
    String show();

    @Message("Published")
    String published();

    @Message("Document")
    String document();

    @Message("No document is like that.")
    String none();

    @Message("Address")
    String url();

    @Message("It has no address: a broadcast, or not on the web.")
    String noUrl();

    @Message("Merged into it")
    String merged();

    @Message("Its former states")
    String history();

    @Message("Correct it")
    String edit();

    @Message("What stands in it")
    String statements();

    @Message("By the day on which it was said.")
    String byDay();

    @Message("The last {count}, by the day on which they were said.")
    String lastOnes(int count);

    @Message("No statement on record appeared in it.")
    String empty();

    @Message("All statements in it, with filters")
    String all();

    @Message("A document in which {count} statements on record appeared.")
    String summary(int count);
}
