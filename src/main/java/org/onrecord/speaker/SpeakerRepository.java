package org.onrecord.speaker;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Keys;
import org.onrecord.api.Where;
import org.onrecord.changeset.Subject;
import org.onrecord.curation.SluggedRepository;
import org.onrecord.date.Period;
import org.onrecord.list.Cursor;
import org.onrecord.text.Identifier;

/** Finds speakers by what they are called and by what they belong to. */
@ApplicationScoped
@DatabaseWork
public class SpeakerRepository extends SluggedRepository<Speaker, FormerSpeakerSlug> {
    /**
     * A role that a speaker had for a time.
     *
     * @param speaker who stands for the one that had it
     */
    public record Role(Long speaker, String organization, String role, Period period) {}

    SpeakerRepository() {
        super(Subject.SPEAKER, Speaker.class, FormerSpeakerSlug.class, FormerSpeakerSlug::new);
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

    /** What some identifiers are of, by their keys. */
    List<Likeness> identified(Collection<String> keys) {
        List<Likeness> found = Keys.find(getEntityManager(), Likeness.class, "select l.*" + Keys.FROM
                + "join likeness l on l.likeness = wanted.one and l.reason = 'SAME_AS' order by l.id", Keys.of(keys));
        // All that they are of at once, or each would be looked up by itself.
        withKeys(found.stream().map(likeness -> likeness.speaker.id()).distinct().toList());
        return found;
    }

    /** Whom some names can mean, and whom some identifiers. */
    SpeakerLookup known(Collection<String> names, Collection<String> identifiers) {
        return new SpeakerLookup(this, names, identifiers);
    }

    /** Whom some names can mean. */
    public SpeakerLookup known(Collection<String> names) {
        return new SpeakerLookup(this, names);
    }

    /** What identifies some speakers elsewhere, themselves and by what was merged into them. */
    Map<Speaker, Set<Identifier>> identifiers(Collection<Speaker> some) {
        Map<Speaker, Set<Identifier>> identifiers = new HashMap<>();
        Stream.concat(some.stream(), merged(some).stream()).forEach(one -> one.sameAs.forEach(
                url -> identifiers.computeIfAbsent(one.standing(), key -> new HashSet<>()).add(Identifier.of(url))));
        return identifiers;
    }

    /** Some speakers by their slugs. */
    public List<Speaker> withKeys(Collection<Long> keys) {
        return Keys.find(getEntityManager(), Speaker.class,
                "select s.*" + Keys.FROM + "join speaker s on s.id = wanted.one order by s.slug", Keys.ofKeys(keys));
    }

    /** Those that have them as members, too. */
    @Override
    public Set<Long> shownWith(Collection<String> origins, Collection<String> slugs) {
        Set<Long> shown = super.shownWith(origins, slugs);
        if (!shown.isEmpty()) {
            shown.addAll(withMerged(named("Affiliation.members", SpeakerSpan.class).setParameter("organizations", List.copyOf(shown))
                    .getResultStream().map(SpeakerSpan::speaker).distinct().toList()));
        }
        return shown;
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

    /** The first of those of others in some speakers, by name. */
    List<Affiliation> within(Collection<Speaker> organizations, int most) {
        return named("Affiliation.within", Affiliation.class).setParameter("organizations", organizations).setMaxResults(most)
                .getResultList();
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
