package org.onrecord.web.changes;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of changes. */
@MessageBundle(value = "changes", locale = "en")
interface ChangesMessages {
    @Message("What was written into the record, when, by whom and why, the newest first.")
    String description();

    @Message("Each write has a number, in the order in which they were made. Nothing is changed without one.")
    String introduction();

    @Message("Change {number}")
    String change(String number);

    @Message("by")
    String by();

    @Message("{#if count == 1}1 statement{#else}{written} statements{/if}")
    String statements(int count, String written);

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("Nothing was written here.")
    String nothing();

    @Message("What it wrote")
    String wrote();

    @Message("Statements are shown as this change left them; each may have been corrected since.")
    String asWritten();

    @Message("{count} more statements: see JSON")
    String left(String count);

    @Message("What it curated")
    String curated();

    @Message("Hash")
    String hash();

    @Message("Computed of all that it wrote and of the hash before it: whoever keeps it can tell later whether anything up to here was rewritten.")
    String hashMeans();

    @Message("The record as it stood then")
    String asOf();

    @Message("All changes")
    String all();

    @Message("Verify the whole record")
    String verify();

    @Message("Is the record what was written?")
    String verification();

    @Message("Yes: all that changes 1 to {number} wrote is what they wrote.")
    String intact(String number);

    @Message("No: {count} things are not what was written.")
    String altered(String count);

    @Message("Every hash was computed again, of everything on record. The last is below; keep it elsewhere to tell later whether anything before it was rewritten.")
    String verified();

    @Message("What is not what was written")
    String alterations();

    @Message("Thing")
    String thing();

    @Message("Change")
    String changeColumn();

    @Message("What is wrong")
    String wrong();
}
