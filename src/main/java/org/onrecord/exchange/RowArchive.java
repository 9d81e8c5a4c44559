package org.onrecord.exchange;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Keys;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Scroll;

/** Imported rows in an export. */
@ApplicationScoped
class RowArchive implements ArchivePart<RowLine> {
    private final StatelessSession session;
    private final EntityManager statements;

    RowArchive(StatelessSession session, EntityManager statements) {
        this.session = session;
        this.statements = statements;
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
        Set<UUID> known = Set.copyOf(Keys.values(statements, UUID.class, "v.id",
                Keys.FROM + "join statement_version v on v.id = wanted.one and v.version = 1",
                Keys.ofIds(lines.stream().map(RowLine::statement).toList())));
        for (RowLine line : lines) {
            if (!known.contains(line.statement())) {
                throw ProblemException.validation(Fault.pointer("/statement", "names a statement that is not there: " + line.statement()));
            }
        }
        session.insertMultiple(
                lines.stream().map(line -> new ImportedRow(line.dataset(), line.externalId(), line.statement(), line.digest())).toList());
    }
}
