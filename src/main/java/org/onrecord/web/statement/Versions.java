package org.onrecord.web.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.onrecord.statement.HistoryEntry;
import org.onrecord.statement.StatementView;
import org.onrecord.web.WebRequest;
import org.onrecord.web.history.Change;
import org.onrecord.web.history.Change.Field;
import org.onrecord.web.history.Entry;

/** The versions of a statement as a page shows them. */
final class Versions {
    private Versions() {
    }

    /** @return the last first */
    static List<Entry> of(List<HistoryEntry> history, WebRequest request) {
        StatementMessages words = request.words(StatementMessages.class);
        List<Entry> entries = new ArrayList<>();
        Map<String, Field> before = Map.of();
        for (HistoryEntry entry : history) {
            StatementView version = entry.statement();
            Map<String, Field> fields = VersionFields.of(version, request);
            entries.add(new Entry(entry.changeset(), words.versionName(request.number(version.version())), path(version), before.isEmpty(),
                    before.isEmpty() ? Change.all(fields) : Change.between(before, fields)));
            before = fields;
        }
        Collections.reverse(entries);
        return entries;
    }

    /** Where a version is seen for good. */
    static String path(StatementView version) {
        return "/statements/" + version.id() + "?asOf=" + version.changeset();
    }
}
