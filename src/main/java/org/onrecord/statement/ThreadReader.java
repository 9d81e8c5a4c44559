package org.onrecord.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.statement.StatementRepository.Edge;
import org.onrecord.statement.StatementThread.Answered;
import org.onrecord.statement.StatementThread.Answering;

/** Follows the links from a statement in both directions, level by level; each statement stands in the tree once, where it is nearest. */
@ApplicationScoped
public class ThreadReader {
    private static final int MOST = 1000;

    private final StatementRepository statements;
    private final StatementReader reader;
    private final WithdrawalMarker withdrawals;

    ThreadReader(StatementRepository statements, StatementReader reader, WithdrawalMarker withdrawals) {
        this.statements = statements;
        this.reader = reader;
        this.withdrawals = withdrawals;
    }

    /** @return none where there was no such statement */
    public Optional<StatementThread> thread(UUID id, long changeset) {
        return statements.seenAt(id, changeset).map(root -> thread(root, changeset));
    }

    private StatementThread thread(StatementVersion root, long changeset) {
        Tree answers = walk(root.serial, true, changeset);
        Tree answeredBy = walk(root.serial, false, changeset);
        Set<Long> keys = new LinkedHashSet<>(answers.reached);
        keys.addAll(answeredBy.reached);
        Map<Long, StatementView> views = new HashMap<>();
        List<Long> ordered = List.copyOf(keys);
        List<StatementView> found = withdrawals.marked(reader.views(ordered), changeset);
        for (int i = 0; i < ordered.size(); i++) {
            views.put(ordered.get(i), found.get(i));
        }
        return new StatementThread(views.get(root.serial), answered(root.serial, answers, views), answering(root.serial, answeredBy, views),
                answers.truncated || answeredBy.truncated);
    }

    private static List<Answered> answered(Long key, Tree tree, Map<Long, StatementView> views) {
        return tree.children(key).stream().map(edge -> new Answered(edge.type(), views.get(edge.to()), answered(edge.to(), tree, views)))
                .toList();
    }

    private static List<Answering> answering(Long key, Tree tree, Map<Long, StatementView> views) {
        return tree.children(key).stream()
                .map(edge -> new Answering(edge.type(), views.get(edge.from()), answering(edge.from(), tree, views)))
                .toList();
    }

    private Tree walk(Long root, boolean forward, long changeset) {
        Function<Edge, Long> parent = forward ? Edge::from : Edge::to;
        Function<Edge, Long> child = forward ? Edge::to : Edge::from;
        Set<Long> reached = new LinkedHashSet<>(Set.of(root));
        Collection<Long> level = List.of(root);
        List<Edge> branches = new ArrayList<>();
        boolean truncated = false;
        while (!level.isEmpty()) {
            List<Long> next = new ArrayList<>();
            for (Edge edge : statements.edges(level, forward, changeset)) {
                if (reached.size() >= MOST) {
                    truncated = true;
                } else if (reached.add(child.apply(edge))) {
                    branches.add(edge);
                    next.add(child.apply(edge));
                }
            }
            level = next;
        }
        return new Tree(reached, branches.stream().collect(Collectors.groupingBy(parent)), truncated);
    }

    private record Tree(Set<Long> reached, Map<Long, List<Edge>> branches, boolean truncated) {
        List<Edge> children(Long key) {
            return branches.getOrDefault(key, List.of());
        }
    }
}
