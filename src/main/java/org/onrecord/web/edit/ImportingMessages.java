package org.onrecord.web.edit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that imports a file. */
@MessageBundle(value = "importing", locale = "en")
interface ImportingMessages {
    @Message("Import a file")
    String title();

    @Message("Rows of a spreadsheet or another list, tried before anything is recorded.")
    String description();

    @Message("Imports so far")
    String soFar();

    @Message("All rules")
    String rules();

    @Message("A file")
    String file();

    @Message("or drop one here: CSV, TSV, NDJSON, or ClaimReview as JSON-LD")
    String drop();

    @Message("Data set")
    String dataset();

    @Message("Rows are known by their externalId in the data set, or else by what they say: sent again, they change nothing.")
    String datasetHint();

    @Message("Format")
    String format();

    @Message("Encoding")
    String charset();

    @Message("Bad rows")
    String onError();

    @Message("are left out")
    String leaveOut();

    @Message("keep all out")
    String abort();

    @Message("How dates are written, if not 2023-02-06: one way a line")
    String dateFormat();

    @Message("Add a common way")
    String known();

    @Message("Languages of months, besides English: one a line")
    String dateLocale();

    @Message("Columns")
    String columns();

    @Message("Between cells")
    String separator();

    @Message("whatever the header has most of")
    String found();

    @Message("tab")
    String tab();

    @Message("Column")
    String column();

    @Message("First rows")
    String first();

    @Message("Gives the field")
    String gives();

    @Message("leave out")
    String ignore();

    @Message("Where no column gives a value")
    String defaults();

    @Message("What the first rows become")
    String become();

    @Message("Try it, recording nothing")
    String attempt();

    @Message("Import")
    String send();

    @Message("Loading")
    String loading();

    @Message("rows read")
    String rowsRead();

    @Message("a second")
    String aSecond();

    @Message("What would become of it")
    String tried();

    @Message("What became of it")
    String imported();

    @Message("Read dates as")
    String readAs();

    @Message("recorded")
    String created();

    @Message("corrected")
    String corrected();

    @Message("unchanged")
    String unchanged();

    @Message("rejected")
    String rejected();

    @Message("say otherwise of a document")
    String differs();

    @Message("new speakers")
    String speakersCreated();

    @Message("new claims")
    String claimsCreated();

    @Message("new documents")
    String documentsCreated();

    @Message("What is wrong, by line")
    String errors();

    @Message("The rejected rows as a CSV, to mend and send again")
    String mend();

    @Message("All faults as CSV")
    String allErrors();

    @Message("The report, which is kept")
    String kept();

    @Message("at most")
    String atMost();

    @Message("rows")
    String rows();
}
