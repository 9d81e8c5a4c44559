package org.onrecord.changeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the recording of some statements adds to the record or completes beside them. It stays in memory until it is kept, and can be taken back
 * as a whole until then, so that a statement which is refused leaves nothing behind.
 */
public final class Changes {
    private final List<Object> added = new ArrayList<>();
    private final Set<Object> completed = new LinkedHashSet<>();
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

    /**
     * @param entity   of which more is known now
     * @param takeBack restores what has been changed of it
     */
    public void complete(Object entity, Runnable takeBack) {
        completed.add(entity);
        change(takeBack);
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

    /** What was there before, and of which more is known now. */
    public Stream<Object> completed() {
        Set<Object> others = new HashSet<>(added);
        return completed.stream().filter(entity -> !others.contains(entity));
    }

    /** Tells of others too; it can not take them back. */
    public void include(Changes others) {
        added.addAll(others.added);
        completed.addAll(others.completed);
    }

    public void takeBack() {
        for (int i = reversals.size() - 1; i >= 0; i--) {
            reversals.get(i).run();
        }
    }
}
