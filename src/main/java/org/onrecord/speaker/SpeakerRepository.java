package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Keys;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Where;
import org.onrecord.changeset.Curated;
import org.onrecord.changeset.Subject;
import org.onrecord.date.Period;
import org.onrecord.list.Cursor;

/** Finds speakers by what they are called and by what they belong to. */
@ApplicationScoped
@DatabaseWork
public class SpeakerRepository implements PanacheRepository<Speaker>, Curated<Speaker> {
    /**
     * A role that a speaker had for a time.
     *
     * @param speaker who stands for the one that had it
     */
    public record Role(Long speaker, String organization, String role, Period period) {}

    @Override
    public Subject subject() {
        return Subject.SPEAKER;
    }

    @Override
    public Optional<Speaker> bySlug(String slug) {
        return find("slug", slug).firstResultOptional().or(
                () -> Optional.ofNullable(getEntityManager().find(FormerSpeakerSlug.class, slug)).map(former -> former.speaker));
    }

    /** The speakers that have or had some slugs, by these. */
    Map<String, Speaker> bySlugs(Collection<String> slugs) {
        Map<String, Speaker> found = new HashMap<>();
        Keys.find(getEntityManager(), FormerSpeakerSlug.class,
                "select f.*" + Keys.FROM + "join former_speaker_slug f on f.slug = wanted.one", Keys.of(slugs))
                .forEach(former -> found.put(former.slug, former.speaker));
        Keys.find(getEntityManager(), Speaker.class, "select s.*" + Keys.FROM + "join speaker s on s.slug = wanted.one", Keys.of(slugs))
                .forEach(speaker -> found.put(speaker.slug, speaker));
        return found;
    }

    List<Speaker> withOrigins(Collection<String> origins) {
        return Keys.find(getEntityManager(), Speaker.class, "select t.*" + Keys.FROM + "join speaker t on t.origin = wanted.one",
                Keys.of(Set.copyOf(origins)));
    }

    /**
     * Speakers by their origins.
     *
     * @throws ProblemException where one of them is not on record
     */
    public Map<String, Speaker> recorded(Collection<String> origins) {
        Map<String, Speaker> found = new HashMap<>();
        withOrigins(origins).forEach(speaker -> found.put(speaker.origin(), speaker));
        origins.stream().filter(origin -> !found.containsKey(origin)).findFirst().ifPresent(origin -> {
            throw ProblemException.validation(Fault.pointer("", "names a speaker that is not there: '" + origin + "'"));
        });
        return found;
    }

    /** The speakers whose own names these are, in folded form. */
    List<Speaker> named(Collection<String> folded) {
        return Keys.find(getEntityManager(), Speaker.class, "select s.*" + Keys.FROM
                + "join speaker s on s.folded_name = wanted.one and (s.kind is null or s.kind <> 'ANONYMOUS') order by s.id",
                Keys.of(folded));
    }

    List<Alias> aliasesNamed(Collection<String> folded) {
        List<Alias> aliases = Keys.find(getEntityManager(), Alias.class,
                "select a.*" + Keys.FROM + "join alias a on a.folded_name = wanted.one order by a.id", Keys.of(folded));
        if (!aliases.isEmpty()) {
            // All who bear them at once, or each would be looked up by itself.
            Keys.find(getEntityManager(), Speaker.class,
                    "select distinct s.*" + Keys.FROM + "join alias a on a.folded_name = wanted.one join speaker s on s.id = a.speaker_id",
                    Keys.of(folded));
        }
        return aliases;
    }

    /** Whom some names can mean. */
    public SpeakerLookup known(Collection<String> names) {
        return new SpeakerLookup(this, names);
    }

    @Override
    public List<Speaker> merged(Collection<Speaker> survivors) {
        return Keys.find(getEntityManager(), Speaker.class,
                "select s.*" + Keys.FROM + "join speaker s on s.survivor_id = wanted.one order by s.id",
                Keys.ofKeys(survivors.stream().map(Speaker::id).toList()));
    }

    /** Some speakers by their slugs. */
    public List<Speaker> withKeys(Collection<Long> keys) {
        return Keys.find(getEntityManager(), Speaker.class,
                "select s.*" + Keys.FROM + "join speaker s on s.id = wanted.one order by s.slug", Keys.ofKeys(keys));
    }

    /** The keys of all that were merged into some speakers, by the keys of these. */
    public Map<Long, List<Long>> idsOfMerged(Collection<Long> survivors) {
        return Keys.find(getEntityManager(), Object[].class,
                "select s.id, s.survivor_id" + Keys.FROM + "join speaker s on s.survivor_id = wanted.one", Keys.ofKeys(survivors)).stream()
                .collect(Collectors.groupingBy(row -> (Long) row[1], Collectors.mapping(row -> (Long) row[0], Collectors.toList())));
    }

    /** The keys of some speakers and of all that were merged into them: all under which something of theirs may be recorded. */
    public List<Long> withMerged(Collection<Long> speakers) {
        List<Long> all = new ArrayList<>(speakers);
        idsOfMerged(speakers).values().forEach(all::addAll);
        return all;
    }

    /**
     * The keys of all that are shown as the same as some speakers, or as members of them.
     *
     * @param origins of the speakers, or
     * @param slugs   of them
     */
    public Set<Long> shownWith(Collection<String> origins, Collection<String> slugs) {
        List<Long> all = withMerged(named("Speaker.standing", Long.class).setParameter("origins", origins).setParameter("slugs", slugs)
                .getResultList());
        Set<Long> shown = new HashSet<>(all);
        if (!all.isEmpty()) {
            shown.addAll(withMerged(named("Affiliation.members", SpeakerSpan.class).setParameter("organizations", all).getResultStream()
                    .map(SpeakerSpan::speaker).distinct().toList()));
        }
        return shown;
    }

    /** Who stands for the speakers that have been merged into others, by their keys. */
    public Map<Long, Long> survivors() {
        Map<Long, Long> survivors = new HashMap<>();
        named("Speaker.survivors", Object[].class).getResultList().forEach(row -> survivors.put((Long) row[0], (Long) row[1]));
        return survivors;
    }

    /** The speakers affiliated with another, each with the time for which it was. */
    List<SpeakerSpan> affiliatesOf(Long organization) {
        return named("Affiliation.members", SpeakerSpan.class).setParameter("organizations", withMerged(List.of(organization)))
                .getResultList();
    }

    /** The roles of some speakers, whenever they had them. */
    public List<Role> roles(Collection<Long> speakers) {
        // Most have none, which is soon told.
        List<Long> affiliations = Keys.values(getEntityManager(), Long.class, "a.id",
                Keys.FROM + "join affiliation a on a.speaker_id = wanted.one", Keys.ofKeys(withMerged(speakers)));
        return affiliations.isEmpty()
                ? List.of()
                : named("Affiliation.roles", Role.class).setParameter("affiliations", affiliations).getResultList();
    }

    List<Alias> aliases(Collection<Speaker> speakers) {
        return named("Alias.ofSpeakers", Alias.class).setParameter("speakers", speakers).getResultList();
    }

    List<Affiliation> affiliations(Collection<Speaker> speakers) {
        return named("Affiliation.ofSpeakers", Affiliation.class).setParameter("speakers", speakers).getResultList();
    }

    private <T> TypedQuery<T> named(String query, Class<T> type) {
        return getEntityManager().createNamedQuery(query, type);
    }

    /** Speakers in an order, behind the one of the cursor; those whose name or alias contains a text, those of a kind. */
    public List<Speaker> page(String part, SpeakerKind kind, SpeakerSort sort, Cursor after, int limit) {
        Where where = matching(part, kind);
        if (after != null) {
            sort.order.behind(where, after.key(), after.id());
        }
        String hql = "select s from Speaker s" + where.hql() + sort.order.clause();
        return where.bind(getEntityManager().createQuery(hql, Speaker.class)).setMaxResults(limit).getResultList();
    }

    public long count(String part, SpeakerKind kind) {
        Where where = matching(part, kind);
        return where.bind(getEntityManager().createQuery("select count(*) from Speaker s" + where.hql(), Long.class)).getSingleResult();
    }

    /** Merged speakers are found as those that stand for them. Asked for no survivor, H2 would not take the index that has the order. */
    private static Where matching(String part, SpeakerKind kind) {
        Where where = new Where().and("coalesce(s.survivor.id, 0) = 0");
        if (part != null) {
            where.and("""
                    s.foldedName like :part escape '!'
                    or s.id in (select coalesce(m.survivor.id, m.id) from Alias a join a.speaker m where a.foldedName like :part escape '!')
                    or s.id in (select m.survivor.id from Speaker m where m.survivor.id > 0 and m.foldedName like :part escape '!')""",
                    "part",
                    Where.containing(part));
        }
        if (kind != null) {
            where.and("s.kind = :kind", "kind", kind);
        }
        return where;
    }
}
