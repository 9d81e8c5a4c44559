package org.onrecord.statement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

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

    /** One that may withdraw a statement, and the link by which. */
    private record Candidate(Link link, StatementView view) {}

    /** A statement in JSON, as an index has it. */
    byte[] marked(UUID id, byte[] bytes, long changeset) {
        List<Link> links = withdrawals.links(changeset).get(id);
        if (links == null) {
            return bytes;
        }
        WithdrawalView withdrawn = of(json.view(bytes), links.stream().flatMap(link -> index.one(link.statement(), changeset).stream()
                .map(version -> new Candidate(link, json.view(version.json())))));
        return withdrawn == null ? bytes : json.with(bytes, withdrawn);
    }

    /** Statements as they are read from the database. */
    List<StatementView> marked(List<StatementView> statements, long changeset) {
        Map<UUID, List<Link>> links = withdrawals.links(changeset);
        return links.isEmpty() ? statements : statements.stream().map(statement -> {
            List<Link> its = links.get(statement.id());
            if (its == null) {
                return statement;
            }
            List<StatementView> views = reader.views(its.stream().map(Link::version).toList());
            return statement.with(of(statement, IntStream.range(0, its.size()).mapToObj(i -> new Candidate(its.get(i), views.get(i)))));
        }).toList();
    }

    /** @param candidates in the order of their dates */
    private static WithdrawalView of(StatementView statement, Stream<Candidate> candidates) {
        return statement.retracted()
                ? null
                : candidates.filter(candidate -> candidate.view.speaker().id().equals(statement.speaker().id())).findFirst()
                        .map(by -> new WithdrawalView(by.link.type(), by.view.id(), by.view.speaker(), by.view.date())).orElse(null);
    }
}
