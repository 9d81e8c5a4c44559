package org.onrecord.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Ids;
import org.onrecord.date.EdtfDate;
import org.onrecord.statement.Withdrawals.Link;

/** Shows of statements how their own speakers withdrew them. */
@ApplicationScoped
class WithdrawalMarker {
    private final Withdrawals withdrawals;
    private final StatementIndex index;
    private final StatementReader reader;
    private final StatementJson json;

    WithdrawalMarker(Withdrawals withdrawals, StatementIndex index, StatementReader reader, StatementJson json) {
        this.withdrawals = withdrawals;
        this.index = index;
        this.reader = reader;
        this.json = json;
    }

    /** A statement in JSON, as an index has it. */
    byte[] marked(UUID id, byte[] bytes, long changeset) {
        List<Link> candidates = withdrawals.links(changeset).get(id);
        if (candidates == null) {
            return bytes;
        }
        List<StatementView> views = candidates.stream().map(link -> index.one(link.statement(), changeset)).flatMap(Optional::stream)
                .map(version -> json.view(version.json())).toList();
        WithdrawalView withdrawn = of(json.view(bytes), views, candidates);
        return withdrawn == null ? bytes : json.with(bytes, withdrawn);
    }

    /** Statements as they are read from the database. */
    List<StatementView> marked(List<StatementView> statements, long changeset) {
        Map<UUID, List<Link>> links = withdrawals.links(changeset);
        return links.isEmpty() ? statements : statements.stream().map(statement -> {
            List<Link> candidates = links.get(statement.id());
            return candidates == null
                    ? statement
                    : statement.with(of(statement, reader.views(candidates.stream().map(Link::version).toList()), candidates));
        }).toList();
    }

    /** @param views of the statements that the links are of */
    private static WithdrawalView of(StatementView statement, List<StatementView> views, List<Link> candidates) {
        return statement.retracted()
                ? null
                : views.stream().filter(view -> view.speaker().id().equals(statement.speaker().id()))
                        .min(Comparator.comparing((StatementView view) -> EdtfDate.valueOf(view.date()).earliest()).thenComparing(
                                StatementView::id,
                                Ids.ORDER))
                        .map(view -> new WithdrawalView(
                                candidates.stream().filter(link -> link.statement().equals(view.id())).map(Link::type).findFirst()
                                        .orElseThrow(),
                                view.id(), view.speaker(), view.date()))
                        .orElse(null);
    }
}
