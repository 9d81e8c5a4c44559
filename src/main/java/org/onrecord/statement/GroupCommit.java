package org.onrecord.statement;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

import org.onrecord.api.Await;
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
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The transaction has a limit of its own, and so have the disk and the index that come after it. */
    private static final Duration RECORDING = Duration.ofSeconds(90);

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

        void fail(Throwable cause) {
            recorded.completeExceptionally(cause);
            leads.complete(false);
        }
    }

    /**
     * Records a statement, and returns when it is safe.
     *
     * @throws ProblemException where it breaks a rule, or cannot be recorded now
     */
    StatementView record(Sent sent) {
        Member member = new Member(sent);
        if (enter(member) || elected(member)) {
            lead();
        }
        return Await.result(member.recorded, RECORDING, () -> ProblemException.unavailable("What was sent could not be recorded within "
                + RECORDING.toSeconds() + " seconds; it may be on record or not, look before you send it again.", PATIENCE))
                .orElseGet(() -> statements.record(List.of(sent)).get(0)).orThrow();
    }

    private synchronized boolean enter(Member member) {
        waiting.add(member);
        boolean first = !led;
        led = true;
        return first;
    }

    /** Waits until it is to lead, or one that leads has taken it along. */
    private boolean elected(Member member) {
        try {
            return Await.result(member.leads, PATIENCE, () -> ProblemException
                    .unavailable("Other writers have not ended for " + PATIENCE.toSeconds() + " seconds; nothing was written.", PATIENCE));
        } catch (RuntimeException | Error e) {
            if (withdraw(member)) {
                throw e;
            }
            return false;
        }
    }

    /** Takes one out, unless another has taken it along, and has the next one lead where that has just fallen to it. */
    private synchronized boolean withdraw(Member member) {
        boolean waited = waiting.remove(member);
        if (waited && member.leads.isDone()) {
            leave();
        }
        return waited;
    }

    /** Whatever becomes of whoever leads, all of his group are told, and the next group has one to lead it. */
    private void lead() {
        List<Member> group = new ArrayList<>(MOST);
        try {
            List<Recorded> outcomes = write(group);
            durability.settlement().run();
            for (int i = 0; i < outcomes.size(); i++) {
                group.get(i).answer(Optional.of(outcomes.get(i)));
            }
        } catch (RuntimeException | Error e) {
            group.forEach(member -> member.fail(e));
        }
    }

    private synchronized void take(List<Member> group) {
        while (group.size() < MOST && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
    }

    /**
     * Records a group, and has the next one led, whatever has become of it.
     *
     * @param group takes its members
     * @return what became of each, or of none where each has been told to try by itself
     */
    private List<Recorded> write(List<Member> group) {
        try {
            take(group);
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
