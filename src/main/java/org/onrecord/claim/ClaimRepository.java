package org.onrecord.claim;

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
import org.onrecord.list.Cursor;

/** Finds claims. */
@ApplicationScoped
@DatabaseWork
public class ClaimRepository implements PanacheRepository<Claim> {
    public Optional<Claim> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /**
     * Claims by their slugs.
     *
     * @throws ProblemException where one of them is not on record
     */
    public Map<String, Claim> recorded(Collection<String> slugs) {
        Set<String> wanted = Set.copyOf(slugs);
        Map<String, Claim> found = withSlugs(wanted).stream().collect(Collectors.toMap(Claim::slug, Function.identity()));
        wanted.stream().filter(slug -> !found.containsKey(slug)).findFirst().ifPresent(slug -> {
            throw ProblemException.validation(Fault.pointer("", "names a claim that is not there: '" + slug + "'"));
        });
        return found;
    }

    List<Claim> withSlugs(Collection<String> slugs) {
        return Keys.find(getEntityManager(), Claim.class, "select c.*" + Keys.FROM + "join claim c on c.slug = wanted.one", Keys.of(slugs));
    }

    /** Those with one of these texts in folded form, the first recorded first. */
    List<Claim> withTexts(Collection<String> folded) {
        return Keys.find(getEntityManager(), Claim.class,
                "select c.*" + Keys.FROM + "join claim c on c.folded_text = wanted.one order by c.id",
                Keys.of(folded));
    }

    /** Claims in an order, behind the one of the cursor; those whose text contains a text. */
    public List<Claim> page(String part, ClaimSort sort, Cursor after, int limit) {
        Where where = matching(part);
        if (after != null) {
            sort.order.behind(where, after.key(), after.id());
        }
        return where.bind(getEntityManager().createQuery("select c from Claim c" + where.hql() + sort.order.clause(), Claim.class))
                .setMaxResults(limit).getResultList();
    }

    public long count(String part) {
        Where where = matching(part);
        return where.bind(getEntityManager().createQuery("select count(*) from Claim c" + where.hql(), Long.class)).getSingleResult();
    }

    private static Where matching(String part) {
        Where where = new Where();
        return part == null ? where : where.and("c.foldedText like :part escape '!'", "part", Where.containing(part));
    }
}
