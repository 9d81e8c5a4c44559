package org.onrecord.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Keys;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Where;
import org.onrecord.date.Period;
import org.onrecord.list.Cursor;
import org.onrecord.speaker.SpeakerView.AffiliationView;
import org.onrecord.speaker.SpeakerView.AliasView;

/** Finds speakers by what they are called and by what they belong to. */
@ApplicationScoped
@DatabaseWork
public class SpeakerRepository implements PanacheRepository<Speaker> {
    /** A role that a speaker had for a time. */
    public record Role(Long speaker, String organization, String role, Period period) {}

    public Optional<Speaker> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /**
     * Speakers by their slugs.
     *
     * @throws ProblemException where one of them is not on record
     */
    public Map<String, Speaker> recorded(Collection<String> slugs) {
        Set<String> wanted = Set.copyOf(slugs);
        Map<String, Speaker> found = withSlugs(wanted).stream().collect(Collectors.toMap(Speaker::slug, Function.identity()));
        wanted.stream().filter(slug -> !found.containsKey(slug)).findFirst().ifPresent(slug -> {
            throw ProblemException.validation(Fault.pointer("", "names a speaker that is not there: '" + slug + "'"));
        });
        return found;
    }

    List<Speaker> withSlugs(Collection<String> slugs) {
        return Keys.find(getEntityManager(), Speaker.class, "select s.*" + Keys.FROM + "join speaker s on s.slug = wanted.one",
                Keys.of(slugs));
    }

    /** The speakers whose own names these are, in folded form. */
    List<Speaker> named(Collection<String> folded) {
        return Keys.find(getEntityManager(), Speaker.class, "select s.*" + Keys.FROM
                + "join speaker s on s.folded_name = wanted.one and (s.kind is null or s.kind <> 'ANONYMOUS') order by s.id",
                Keys.of(folded));
    }

    List<Alias> aliasesNamed(Collection<String> folded) {
        // Those who bear them first, or each would be looked up by itself.
        Keys.find(getEntityManager(), Speaker.class,
                "select distinct s.*" + Keys.FROM + "join alias a on a.folded_name = wanted.one join speaker s on s.id = a.speaker_id",
                Keys.of(folded));
        return Keys.find(getEntityManager(), Alias.class,
                "select a.*" + Keys.FROM + "join alias a on a.folded_name = wanted.one order by a.id", Keys.of(folded));
    }

    /** Whom some names can mean. */
    public KnownSpeakers known(Collection<String> names) {
        return new KnownSpeakers(this, names);
    }

    /** The speakers affiliated with another, each with the time for which it was. */
    List<SpeakerSpan> affiliatesOf(Long organization) {
        return getEntityManager().createNamedQuery("Affiliation.members", SpeakerSpan.class).setParameter("organization", organization)
                .getResultList();
    }

    /** The roles of some speakers, whenever they had them. */
    public List<Role> roles(Collection<Long> speakers) {
        return getEntityManager().createNamedQuery("Affiliation.roles", Role.class).setParameter("speakers", speakers).getResultList();
    }

    List<Alias> aliases(Collection<Speaker> speakers) {
        return getEntityManager().createNamedQuery("Alias.ofSpeakers", Alias.class).setParameter("speakers", speakers).getResultList();
    }

    List<Affiliation> affiliations(Collection<Speaker> speakers) {
        return getEntityManager().createNamedQuery("Affiliation.ofSpeakers", Affiliation.class).setParameter("speakers", speakers)
                .getResultList();
    }

    /** What is known of some speakers themselves, in their order. */
    public List<SpeakerView.Details> details(List<Speaker> some) {
        Map<Speaker, List<Alias>> aliases = aliases(some).stream().collect(Collectors.groupingBy(alias -> alias.speaker));
        Map<Speaker, List<Affiliation>> affiliations = affiliations(some).stream().collect(Collectors.groupingBy(role -> role.speaker));
        return some.stream()
                .map(speaker -> new SpeakerView.Details(SpeakerView.of(speaker), speaker.description, List.copyOf(speaker.sameAs),
                        aliases.getOrDefault(speaker, List.of()).stream().map(alias -> new AliasView(alias.name, alias.period)).toList(),
                        affiliations.getOrDefault(speaker, List.of()).stream().map(SpeakerRepository::view).toList()))
                .toList();
    }

    private static AffiliationView view(Affiliation affiliation) {
        return new AffiliationView(SpeakerView.of(affiliation.organization), affiliation.role, affiliation.period.first(),
                affiliation.period.last());
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

    private static Where matching(String part, SpeakerKind kind) {
        Where where = new Where();
        if (part != null) {
            where.and("""
                    s.foldedName like :part escape '!'
                    or exists (select 1 from Alias a where a.speaker = s and a.foldedName like :part escape '!')""", "part",
                    Where.containing(part));
        }
        if (kind != null) {
            where.and("s.kind = :kind", "kind", kind);
        }
        return where;
    }
}
