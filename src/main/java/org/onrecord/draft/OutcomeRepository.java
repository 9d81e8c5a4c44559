package org.onrecord.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.EnumWords;
import org.onrecord.api.Ids;
import org.onrecord.draft.Outcomes.Outcome;

/** Keeps what became of drafts, and counts it. */
@ApplicationScoped
@DatabaseWork
public class OutcomeRepository implements PanacheRepositoryBase<DraftOutcome, UUID> {
    private static final String KEEP = """
            insert into DraftOutcome (id, rule, outcome, changed, at) values (:id, :rule, :outcome, :changed, :at) on conflict (id) do\s""";
    private static final String LAST_COUNTS = "update set rule = excluded.rule, outcome = excluded.outcome, changed = excluded.changed, at = excluded.at";
    private static final String FIRST_COUNTS = "nothing";

    private final Clock clock;

    OutcomeRepository(Clock clock) {
        this.clock = clock;
    }

    /** Of a draft of which more is known already, it is not kept that it was offered. */
    @Transactional
    void keep(Outcomes outcomes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // Always in the same order, or two who tell of the same drafts would wait for each other.
        outcomes.items().stream().sorted(Comparator.comparing(Outcomes.Reported::id, Ids.ORDER)).forEach(one -> getEntityManager()
                .createQuery(KEEP + (one.outcome() == Outcome.OFFERED ? FIRST_COUNTS : LAST_COUNTS))
                .setParameter("id", one.id()).setParameter("rule", one.rule()).setParameter("outcome", one.outcome())
                .setParameter("changed", one.changed().stream().sorted().map(EnumWords::of).collect(Collectors.joining(" ")))
                .setParameter("at", now).executeUpdate());
    }

    /** What became of the drafts of each rule, those with the most drafts first. */
    public List<OutcomeCount> counts() {
        return OutcomeCount.of(getEntityManager().createQuery(
                "select o.rule, o.outcome, o.changed, count(*) from DraftOutcome o group by o.rule, o.outcome, o.changed", Row.class)
                .getResultList());
    }

    /** How many drafts of a rule have one outcome, with the same changes. */
    record Row(String rule, Outcome outcome, String changed, long drafts) {}
}
