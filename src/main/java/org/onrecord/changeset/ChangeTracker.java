package org.onrecord.changeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PreUpdate;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;

/** Hears of all that is written in place, so that the changeset which wrote it seals it before it is committed. */
@ApplicationScoped
public class ChangeTracker {
    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager session;
    private final ChangesetHasher seals;

    ChangeTracker(TransactionSynchronizationRegistry transaction, EntityManager session, ChangesetHasher seals) {
        this.transaction = transaction;
        this.session = session;
        this.seals = seals;
    }

    /** What this transaction has written: its changesets so far, what has not been sealed yet, and what that was before. */
    record Content(List<Changeset> changesets, Set<Object> things, Map<Thing, String> before) {}

    /** Something that is sealed. */
    record Thing(Seal.Subject subject, String key) {}

    /** To be called before anything of it is written, were it only what belongs to it. */
    @PreUpdate
    void changing(Object thing) {
        seals.remember(thing, content().before);
    }

    @PostPersist
    @PostUpdate
    void written(Object thing) {
        content().things.add(thing);
    }

    void opened(Changeset changeset) {
        Content content = content();
        if (content.changesets.isEmpty()) {
            // No synchronization of the transaction: it would come when the session has given its connection back.
            session.unwrap(SessionImplementor.class).getActionQueue().registerCallback((BeforeCompletionCallback) completing -> seals.seal(content));
        } else {
            if (!content.things.isEmpty()) {
                session.flush();
            }
            seals.sealThings(content);
        }
        content.changesets.add(changeset);
    }

    void purged(UUID statement, Changeset by, String digest) {
        seals.purged(statement, by.number, digest);
    }

    private Content content() {
        Content content = (Content) transaction.getResource(this);
        if (content == null) {
            content = new Content(new ArrayList<>(), new LinkedHashSet<>(), new HashMap<>());
            transaction.putResource(this, content);
        }
        return content;
    }
}
