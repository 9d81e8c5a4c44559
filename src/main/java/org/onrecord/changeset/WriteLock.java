package org.onrecord.changeset;

import java.time.Duration;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.hibernate.Session;

import org.onrecord.api.Await;
import org.onrecord.api.ProblemException;

/**
 * Lets the writers of this process in one at a time, in the order in which they come, until their transactions end. The database keeps out those of
 * other processes, but among several that wait it lets in whichever is quickest, and one that writes again and again would keep the others waiting.
 */
@ApplicationScoped
class WriteLock {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TransactionSynchronizationRegistry transaction;
    private final StableStorage storage;
    private final EntityManager session;
    private final Semaphore turn = new Semaphore(1, true);

    WriteLock(TransactionSynchronizationRegistry transaction, StableStorage storage, EntityManager session) {
        this.session = session;
        this.storage = storage;
        this.transaction = transaction;
    }

    /**
     * Waits for the turn of this transaction, unless it is its turn already.
     *
     * @return whether it was not
     * @throws ProblemException where it waits too long, or there is no room to write
     */
    boolean enter() {
        if (transaction.getResource(this) != null) {
            return false;
        }
        storage.prepare();
        // Who had the turn but no connection would wait for those who have a connection and wait for the turn.
        session.unwrap(Session.class).doWork(connection -> {});
        Await.permit(turn, PATIENCE, () -> ProblemException
                .unavailable("Other writers have not ended for " + PATIENCE.toSeconds() + " seconds; nothing was written.", PATIENCE));
        try {
            leaveAtTheEnd();
        } catch (RuntimeException | Error e) {
            turn.release();
            throw e;
        }
        transaction.putResource(this, true);
        return true;
    }

    private void leaveAtTheEnd() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // It is still this writer's turn while it commits.
            }

            @Override
            public void afterCompletion(int status) {
                turn.release();
            }
        });
    }
}
