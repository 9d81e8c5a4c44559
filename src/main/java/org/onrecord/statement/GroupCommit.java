package org.onrecord.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

import org.onrecord.api.DatabaseFailure;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Durability;
import org.onrecord.statement.StatementService.Recorded;
import org.onrecord.statement.StatementService.Sent;

/**
 * Records in one transaction the statements that clients send while others are being recorded, each in a changeset of its own: writers come one at a
 * time anyway, and what each of them would look up, lock, commit and put on the disk is done once for all of them. One of those who wait does it for
 * the others. While some are made safe and shown the next are recorded.
 */
@ApplicationScoped
class GroupCommit {
    /** The first of them waits for the last. */
    private static final int MOST = 50;

    private final StatementService statements;
    private final Durability durability;
    private final Queue<Member> waiting = new ArrayDeque<>();
    private boolean led;

    GroupCommit(StatementService statements, Durability durability) {
        this.statements = statements;
        this.durability = durability;
    }

    /** Whoever has sent a statement. */
    private static final class Member {
        private final Sent sent;
        /** Whether it is to lead; ends too when there is an answer. */
        private final CompletableFuture<Boolean> leads = new CompletableFuture<>();
        /** What became of it, or nothing where it is to be tried by itself. */
        private final CompletableFuture<Optional<Recorded>> recorded = new CompletableFuture<>();

        Member(Sent sent) {
            this.sent = sent;
        }

        void answer(Optional<Recorded> outcome) {
            recorded.complete(outcome);
            leads.complete(false);
        }

        void fail(RuntimeException cause) {
            recorded.completeExceptionally(cause);
            leads.complete(false);
        }

        Optional<Recorded> outcome() {
            try {
                return recorded.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
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
        return member.outcome().orElseGet(() -> statements.record(List.of(sent)).get(0)).orThrow();
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
            List<Recorded> outcomes = write(group);
            durability.settlement().run();
            for (int i = 0; i < outcomes.size(); i++) {
                group.get(i).answer(Optional.of(outcomes.get(i)));
            }
        } catch (RuntimeException e) {
            group.forEach(member -> member.fail(e));
        } finally {
            // Nobody is left waiting, whatever has happened.
            group.forEach(member -> member.fail(new IllegalStateException("The statement was not recorded")));
        }
    }

    private synchronized List<Member> group() {
        List<Member> group = new ArrayList<>();
        while (group.size() < MOST && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }

    /**
     * Records a group, and has the next one led, whatever has become of it.
     *
     * @return what became of each, or of none where each has been told to try by itself
     */
    private List<Recorded> write(List<Member> group) {
        try {
            return durability.puttingOff(() -> statements.record(group.stream().map(member -> member.sent).toList()));
        } catch (RuntimeException e) {
            if (group.size() == 1 || e instanceof ProblemException || DatabaseFailure.passing(e).isPresent()) {
                throw e;
            }
            // All of it has been rolled back for what may be wrong with one of them.
            Log.warn("Statements that were sent at once could not be recorded together; each is tried by itself", e);
            group.forEach(member -> member.answer(Optional.empty()));
            return List.of();
        } finally {
            leave();
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
