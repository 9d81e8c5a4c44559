package org.onrecord.web.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of pages on imports. */
@MessageBundle(value = "imports", locale = "en")
interface ImportsMessages {
    @Message("Imports")
    String title();

    @Message("What was read in, the last first.")
    String description();

    @Message("Nothing was imported yet.")
    String none();

    @Message("Import a file")
    String load();

    @Message("Data set")
    String dataset();

    @Message("By")
    String by();

    @Message("Begun")
    String started();

    @Message("Ended")
    String ended();

    @Message("State")
    String state();

    @Message("only tried")
    String dryRun();

    @Message("running")
    String running();

    @Message("finished")
    String finished();

    @Message("aborted")
    String aborted();

    @Message("interrupted")
    String interrupted();

    @Message("Rows")
    String rows();

    @Message("Recorded")
    String created();

    @Message("Corrected")
    String corrected();

    @Message("Unchanged")
    String unchanged();

    @Message("Rejected")
    String rejected();

    @Message("Say otherwise of a document")
    String differs();

    @Message("New speakers")
    String speakersCreated();

    @Message("Completed speakers")
    String speakersCompleted();

    @Message("New claims")
    String claimsCreated();

    @Message("New documents")
    String documentsCreated();

    @Message("Changesets")
    String changesets();

    @Message("Import of {dataset}")
    String importOf(String dataset);

    @Message("What is wrong, by line")
    String errors();

    @Message("All faults as CSV")
    String errorsAsCsv();

    @Message("Line")
    String line();

    @Message("Field")
    String field();

    @Message("It says")
    String value();

    @Message("What is wrong, and what would be right")
    String reason();

    @Message("Not as the record has it; stays as printed")
    String differences();

    @Message("On record")
    String recorded();

    @Message("Sent")
    String sent();

    @Message("Statement")
    String statement();

    @Message("Read so far")
    String progress();

    @Message("at most")
    String atMost();
}
