package org.onrecord.changeset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Hears of all that is written in place, so that the changeset which wrote it seals it before it is committed. */
@ApplicationScoped
public class Written {
    private final TransactionSynchronizationRegistry transaction;
    private final Seals seals;

    Written(TransactionSynchronizationRegistry transaction, Seals seals) {
        this.transaction = transaction;
        this.seals = seals;
    }

    /** What this transaction has written. */
    record Content(List<Changeset> changesets, Set<Object> things) {}

    @PostPersist
    @PostUpdate
    void written(Object thing) {
        content().things.add(thing);
    }

    void opened(Changeset changeset) {
        Content content = content();
        if (content.changesets.isEmpty()) {
            seals.open();
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    seals.seal(content);
                }

                @Override
                public void afterCompletion(int status) {
                    // What was sealed stands or falls with the transaction.
                }
            });
        }
        content.changesets.add(changeset);
    }

    void purged(UUID statement, Changeset by) {
        seals.purged(statement, by.number);
    }

    private Content content() {
        Content content = (Content) transaction.getResource(this);
        if (content == null) {
            content = new Content(new ArrayList<>(), new LinkedHashSet<>());
            transaction.putResource(this, content);
        }
        return content;
    }
}
