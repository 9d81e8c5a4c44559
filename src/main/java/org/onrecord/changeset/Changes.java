package org.onrecord.changeset;

import java.util.ArrayList;
import java.util.List;

/**
 * What the recording of some statements adds to the record or completes beside them. It stays in memory until it is kept, and can be taken back
 * as a whole until then, so that a statement which is refused leaves nothing behind.
 */
public final class Changes {
    private final List<Object> added = new ArrayList<>();
    private final List<Runnable> reversals = new ArrayList<>();

    /**
     * @param entity   not yet known to the database
     * @param takeBack makes the memory as if it had never been there
     */
    public void add(Object entity, Runnable takeBack) {
        added.add(entity);
        reversals.add(takeBack);
    }

    /** @param entity not yet known to the database, nor to any memory of what is known */
    public void add(Object entity) {
        add(entity, () -> {});
    }

    /** @param takeBack restores what has been changed of an entity that the database knows */
    public void change(Runnable takeBack) {
        reversals.add(takeBack);
    }

    public boolean none() {
        return reversals.isEmpty();
    }

    /** Whether all that was there before is as it was. */
    public boolean onlyAdded() {
        return reversals.size() == added.size();
    }

    /** What is to be persisted, in an order in which each comes behind those that it refers to. */
    public List<Object> added() {
        return added;
    }

    public void takeBack() {
        for (int i = reversals.size() - 1; i >= 0; i--) {
            reversals.get(i).run();
        }
    }
}
