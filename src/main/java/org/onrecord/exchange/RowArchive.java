package org.onrecord.exchange;

import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Scroll;

/** Imported rows in an export. */
@ApplicationScoped
class RowArchive implements ArchivePart<RowLine> {
    private final StatelessSession session;

    RowArchive(StatelessSession session) {
        this.session = session;
    }

    @Override
    public Class<RowLine> line() {
        return RowLine.class;
    }

    @Override
    public void export(Consumer<RowLine> lines) {
        // Ids, unlike texts, are in the same order in every database.
        Scroll.chunks(session, "from ImportedRow order by statement", ImportedRow.class, chunk -> chunk.forEach(
                row -> lines.accept(new RowLine(row.dataset, row.externalId, row.statement, row.digest))));
    }

    @Override
    public void restore(List<RowLine> lines) {
        session.insertMultiple(
                lines.stream().map(line -> new ImportedRow(line.dataset(), line.externalId(), line.statement(), line.digest())).toList());
    }
}
