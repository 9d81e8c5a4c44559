package org.onrecord.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

import org.onrecord.api.ProblemException;
import org.onrecord.statement.StatementService.Recorded;
import org.onrecord.statement.StatementService.Sent;

/**
 * Records in one transaction the statements that clients send while others are being recorded and made safe, each in a changeset of its own: writers
 * come one at a time anyway, and what each of them would look up, lock, commit and put on the disk is done once for all of them. One of those who wait
 * does it for the others.
 */
@ApplicationScoped
class GroupCommit {
    /** The first of them waits for the last. */
    private static final int MOST = 50;

    private final StatementService statements;
    private final Queue<Member> waiting = new ArrayDeque<>();
    private boolean led;

    GroupCommit(StatementService statements) {
        this.statements = statements;
    }

    /** Whoever has sent a statement. */
    private final class Member {
        private final Sent sent;
        /** Whether it is to lead; ends too when there is an answer. */
        private final CompletableFuture<Boolean> leads = new CompletableFuture<>();
        private final CompletableFuture<Recorded> recorded = new CompletableFuture<>();
        private boolean alone;

        Member(Sent sent) {
            this.sent = sent;
        }

        void answer(Recorded outcome) {
            recorded.complete(outcome);
            leads.complete(false);
        }

        void fail(RuntimeException cause, boolean byItself) {
            alone = byItself;
            recorded.completeExceptionally(cause);
            leads.complete(false);
        }

        StatementView answer() {
            Recorded outcome;
            try {
                outcome = recorded.join();
            } catch (CompletionException e) {
                return afterFailure(e.getCause());
            }
            return outcome.orThrow();
        }

        private StatementView afterFailure(Throwable failure) {
            if (failure instanceof RuntimeException cause && (alone || cause instanceof ProblemException)) {
                throw cause;
            }
            Log.warn("Statements that were sent at once could not be recorded together; each is tried by itself", failure);
            return statements.record(List.of(sent)).get(0).orThrow();
        }
    }

    /**
     * Records a statement, and returns when it is safe.
     *
     * @throws ProblemException where it breaks a rule, or cannot be recorded now
     */
    StatementView record(Sent sent) {
        Member member = new Member(sent);
        if (enter(member) || member.leads.join()) {
            lead();
        }
        return member.answer();
    }

    private synchronized boolean enter(Member member) {
        waiting.add(member);
        boolean first = !led;
        led = true;
        return first;
    }

    private void lead() {
        List<Member> group = group();
        try {
            write(group);
        } catch (RuntimeException e) {
            group.forEach(member -> member.fail(e, group.size() == 1));
        } finally {
            // Nobody is left waiting, whatever has happened.
            group.forEach(member -> member.fail(new IllegalStateException("The statement was not recorded"), true));
            leave();
        }
    }

    private synchronized List<Member> group() {
        List<Member> group = new ArrayList<>();
        while (group.size() < MOST && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }

    private void write(List<Member> group) {
        List<Recorded> outcomes = statements.record(group.stream().map(member -> member.sent).toList());
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answer(outcomes.get(i));
        }
    }

    private synchronized void leave() {
        Member next = waiting.peek();
        led = next != null;
        if (led) {
            next.leads.complete(true);
        }
    }
}
