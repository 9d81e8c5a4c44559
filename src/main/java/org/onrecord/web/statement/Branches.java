package org.onrecord.web.statement;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

import org.onrecord.statement.LinkType;
import org.onrecord.statement.StatementThread;
import org.onrecord.statement.StatementThread.Answered;
import org.onrecord.statement.StatementThread.Answering;
import org.onrecord.statement.StatementView;

/**
 * One direction of a thread as a page shows it: so many statements, those that are nearest.
 *
 * @param more how many are not shown
 */
public record Branches(List<Branch> branches, int more) {
    /**
     * A statement in a thread.
     *
     * @param link how it hangs together with the one that it stands below, in the words of the reader
     */
    public record Branch(String link, StatementView statement, List<Branch> branches) {}

    private record Node(LinkType link, StatementView statement, List<Node> children) {
        static Node of(Answered answered) {
            return new Node(answered.link(), answered.statement(), children(answered.answers(), Node::of));
        }

        static Node of(Answering answering) {
            return new Node(answering.link(), answering.statement(), children(answering.answeredBy(), Node::of));
        }

        /** An answer of the API leaves out what is empty. */
        private static <T> List<Node> children(List<T> below, Function<T, Node> node) {
            return below == null ? List.of() : below.stream().map(node).toList();
        }
    }

    static Branches answers(StatementThread thread, int most, StatementMessages words) {
        return of(thread.answers().stream().map(Node::of).toList(), most, link -> LinkWords.forward(link, words));
    }

    static Branches answeredBy(StatementThread thread, int most, StatementMessages words) {
        return of(thread.answeredBy().stream().map(Node::of).toList(), most, link -> LinkWords.backward(link, words));
    }

    private static Branches of(List<Node> roots, int most, Function<LinkType, String> words) {
        Map<Node, Boolean> shown = new IdentityHashMap<>();
        Queue<Node> next = new ArrayDeque<>(roots);
        int count = 0;
        while (!next.isEmpty()) {
            Node node = next.remove();
            if (shown.size() < most) {
                shown.put(node, true);
            }
            count++;
            next.addAll(node.children);
        }
        return new Branches(branches(roots, shown, words), count - shown.size());
    }

    private static List<Branch> branches(List<Node> nodes, Map<Node, Boolean> shown, Function<LinkType, String> words) {
        return nodes.stream().filter(shown::containsKey)
                .map(node -> new Branch(words.apply(node.link), node.statement, branches(node.children, shown, words))).toList();
    }
}
