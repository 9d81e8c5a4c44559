package org.onrecord.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchiveLine;
import org.onrecord.api.ArchivePart;
import org.onrecord.api.Scroll;
import org.onrecord.changeset.Seal;
import org.onrecord.changeset.Sealed;

/**
 * The things of a sort as an export has them. They are sealed as that: each with the lines of what belongs to it and of what it is merged into, in
 * this order.
 */
public abstract class CuratedArchive<T extends Mergeable<T, K>, K, L extends ArchiveLine> implements ArchivePart<L>, Sealed {
    /** The longest list that databases look up one by one without haste. */
    private static final int AT_ONCE = 100;

    protected final StatelessSession session;
    private final CuratedRepository<T, K> all;
    private final MergeArchive<T, K, ?> merges;

    /** For proxies. */
    protected CuratedArchive() {
        this(null, null, null);
    }

    protected CuratedArchive(StatelessSession session, CuratedRepository<T, K> all, MergeArchive<T, K, ?> merges) {
        this.session = session;
        this.all = all;
        this.merges = merges;
    }

    /** Some, in their order. */
    protected abstract List<L> lines(List<T> some);

    /** What else belongs to some of them, in the order in which it was recorded, by their origins. */
    protected Map<String, ? extends List<? extends ArchiveLine>> parts(List<T> some) {
        return Map.of();
    }

    @Override
    public void export(Consumer<L> lines) {
        Scroll.chunks(session, all.all() + " order by t.id", all.type(),
                chunk -> Scroll.parts(chunk, AT_ONCE, part -> lines(part).forEach(lines)));
    }

    @Override
    public Seal.Subject subject() {
        return Seal.Subject.valueOf(all.subject().name());
    }

    @Override
    public Class<T> entity() {
        return all.type();
    }

    @Override
    public String key(Object thing) {
        return all.type().cast(thing).origin();
    }

    @Override
    public Map<String, List<ArchiveLine>> states(Collection<String> keys) {
        // Not by the session of the entities, which may be about to write them: what the database has is the state before.
        List<T> found = session.createSelectionQuery(all.all() + " where t." + all.origin() + " in :origins", all.type())
                .setParameter("origins", keys.stream().map(all::stored).toList()).getResultList();
        List<L> lines = lines(found);
        Map<String, ? extends List<? extends ArchiveLine>> parts = parts(found);
        Map<String, ? extends MergeLine> merged = merges.lines(found);
        Map<String, List<ArchiveLine>> states = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            String origin = found.get(i).origin();
            List<ArchiveLine> state = new ArrayList<>(List.of(lines.get(i)));
            if (parts.containsKey(origin)) {
                state.addAll(parts.get(origin));
            }
            if (merged.containsKey(origin)) {
                state.add(merged.get(origin));
            }
            states.put(origin, state);
        }
        return states;
    }

    @Override
    public List<Merged> merges() {
        return merges.merges();
    }

    @Override
    public List<String> keysBehind(String key, int most) {
        String origin = "t." + all.origin();
        return session
                .createSelectionQuery("select cast(" + origin + " as String) from " + all.type().getSimpleName() + " t where " + origin
                        + " > :key order by " + origin, String.class)
                .setParameter("key", all.stored(key)).setMaxResults(most).getResultList();
    }
}
