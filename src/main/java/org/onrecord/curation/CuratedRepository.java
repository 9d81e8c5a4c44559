package org.onrecord.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.onrecord.api.Keys;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Sealed.Merged;
import org.onrecord.changeset.Subject;

/**
 * Finds the things of a sort that is curated in place.
 *
 * @param <K> the keys that they have in the database
 */
public abstract class CuratedRepository<T extends Mergeable<T, K>, K> implements PanacheRepositoryBase<T, K> {
    private final Subject subject;
    private final Class<T> type;

    protected CuratedRepository(Subject subject, Class<T> type) {
        this.subject = subject;
        this.type = type;
    }

    /** As a parameter of {@link Keys}. */
    protected abstract K[] array(Collection<K> keys);

    /** The member that has what such a thing was recorded under. */
    public abstract String origin();

    /** What that member has for an origin; for the empty text, something before all. */
    public abstract Object stored(String origin);

    /** The one that has or had an id, be it merged or not. */
    public abstract Optional<T> bySlug(String slug);

    /** Those that were recorded under some ids, in any order; what is not there is left out. */
    protected abstract List<T> withOrigins(Collection<String> origins);

    /** The keys of what stands for some that are given by their origins or by their ids. */
    protected abstract List<K> standing(Collection<String> origins, Collection<String> slugs);

    /** The HQL of all of them, as {@code t}, with what else belongs to the line of each in an export. */
    public String all() {
        return "from " + type().getSimpleName() + " t" + fetched();
    }

    /** Joins what lines have of other things. */
    protected String fetched() {
        return "";
    }

    public Subject subject() {
        return subject;
    }

    /** The class of the entities. */
    public Class<T> type() {
        return type;
    }

    /** What one of the sort is called, which its table is called too. */
    public String word() {
        return subject().name().toLowerCase(Locale.ROOT);
    }

    /** @throws ProblemException where no such thing has or had the id */
    public T existing(String slug) {
        return bySlug(slug).orElseThrow(() -> ProblemException
                .notFound("There is no " + word() + " with the id " + slug + "; GET /" + word() + "s?q= finds them."));
    }

    /**
     * Some by their origins.
     *
     * @throws ProblemException where one of them is not on record
     */
    public Map<String, T> recorded(Collection<String> origins) {
        Map<String, T> found = new HashMap<>();
        withOrigins(origins).forEach(one -> found.put(one.origin(), one));
        origins.stream().filter(origin -> !found.containsKey(origin)).findFirst().ifPresent(origin -> {
            throw ProblemException.validation(Fault.pointer("", "names a " + word() + " that is not there: '" + origin + "'"));
        });
        return found;
    }

    /** All that were merged into some, directly or through others. */
    public List<T> merged(Collection<T> survivors) {
        return Keys.find(getEntityManager(), type(), "select t.*" + joinedMerged() + " order by t.id",
                array(survivors.stream().map(Mergeable::id).toList()));
    }

    /** One with those that are merged into it. */
    public List<T> withMerged(T survivor) {
        List<T> all = new ArrayList<>(merged(List.of(survivor)));
        all.add(survivor);
        return all;
    }

    @SuppressWarnings("unchecked")
    private Class<K> keyType() {
        return (Class<K>) array(List.of()).getClass().getComponentType();
    }

    /** Begins with the keys of some, and joins what was merged into them, as {@code t}. */
    String joinedMerged() {
        return Keys.FROM + "join " + word() + " t on t.survivor_id = wanted.one";
    }

    /** The keys of some and of all that were merged into them: all under which something of theirs may be recorded. */
    public List<K> withMerged(Collection<K> some) {
        List<K> all = new ArrayList<>(some);
        all.addAll(Keys.values(getEntityManager(), keyType(), "t.id", joinedMerged(), array(some)));
        return all;
    }

    /** The keys of all that are shown as the same as some, which are given by their origins or by their ids. */
    public Set<K> shownWith(Collection<String> origins, Collection<String> slugs) {
        return new HashSet<>(withMerged(standing(origins, slugs)));
    }

    /** The HQL of all merges, each as {@link Merged}: {@code m} was merged. */
    public String merges() {
        return "select new " + Merged.class.getName() + "(" + text("m") + ", " + text("i") + ", " + text("s") + ") from "
                + type().getSimpleName() + " m join m.mergedInto i join m.survivor s";
    }

    private String text(String alias) {
        return "cast(" + alias + "." + origin() + " as String)";
    }
}
