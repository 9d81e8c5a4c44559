package org.onrecord.curation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.hibernate.StatelessSession;

import org.onrecord.api.Keys;
import org.onrecord.changeset.Subject;

/** Finds the things of a sort by the slugs that they have or had. */
public abstract class SluggedRepository<T extends Slugged<T>, F extends FormerSlug<T>> extends CuratedRepository<T, Long> {
    private final Class<F> formerType;
    private final BiFunction<String, T, F> former;

    /** @param former makes a slug one that something had */
    protected SluggedRepository(Subject subject, Class<T> type, Class<F> formerType, BiFunction<String, T, F> former) {
        super(subject, type);
        this.formerType = formerType;
        this.former = former;
    }

    @Override
    protected Long[] array(Collection<Long> keys) {
        return Keys.ofKeys(keys);
    }

    @Override
    public String origin() {
        return "origin";
    }

    @Override
    public Object stored(String origin) {
        return origin;
    }

    @Override
    public Optional<T> bySlug(String slug) {
        return Optional.ofNullable(bySlugs(Set.of(slug)).get(slug));
    }

    /** Those that have or had some slugs, by these. */
    public Map<String, T> bySlugs(Collection<String> slugs) {
        Map<String, T> found = new HashMap<>();
        Keys.find(getEntityManager(), formerType, "select f.*" + Keys.FROM + "join former_" + word() + "_slug f on f.slug = wanted.one",
                Keys.of(slugs)).forEach(former -> found.put(former.slug(), former.holder()));
        joined("slug", slugs).forEach(one -> found.put(one.slug(), one));
        return found;
    }

    @Override
    protected List<T> withOrigins(Collection<String> origins) {
        return joined("origin", Set.copyOf(origins));
    }

    private List<T> joined(String column, Collection<String> wanted) {
        return Keys.find(getEntityManager(), type(),
                "select t.*" + Keys.FROM + "join " + word() + " t on t." + column + " = wanted.one", Keys.of(wanted));
    }

    @Override
    protected List<Long> standing(Collection<String> origins, Collection<String> slugs) {
        return getEntityManager().createQuery("select distinct coalesce(t.survivor.id, t.id) from " + type().getSimpleName()
                + " t where t.origin in :origins or t.slug in :slugs", Long.class).setParameter("origins", origins)
                .setParameter("slugs", slugs).getResultList();
    }

    /** What stands for those that have been merged into others, by their keys. */
    public Map<Long, Long> survivors() {
        // The condition says no more than that there is one; but this way every database takes the index.
        return getEntityManager().createQuery("select t.id, t.survivor.id from " + type().getSimpleName() + " t where t.survivor.id > 0",
                Object[].class).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Gives one another slug. Whoever knows the one that it had shall find it under that for good. */
    public void move(T one, String slug) {
        F known = getEntityManager().find(formerType, slug);
        if (known != null) {
            getEntityManager().remove(known);
        }
        getEntityManager().persist(former.apply(one.slug(), one));
        one.rename(slug);
    }

    /** The slugs that some had, sorted, by the keys of these. */
    public Map<Long, List<String>> formerSlugs(Collection<T> some, StatelessSession session) {
        return session.createSelectionQuery(
                "select f.holder.id, f.slug from " + formerType.getSimpleName() + " f where f.holder.id in :ids", Object[].class)
                .setParameter("ids", some.stream().map(Mergeable::id).toList()).getResultList().stream()
                .sorted(Comparator.comparing(row -> (String) row[1]))
                .collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** The keys of all that were merged into some, by the keys of these. */
    public Map<Long, List<Long>> idsOfMerged(Collection<Long> survivors) {
        return Keys.find(getEntityManager(), Object[].class, "select t.survivor_id, t.id" + joinedMerged(), array(survivors)).stream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(row -> (Long) row[1], Collectors.toList())));
    }
}
