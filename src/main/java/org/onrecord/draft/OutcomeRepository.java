package org.onrecord.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.EnumWords;
import org.onrecord.changeset.Changesets;
import org.onrecord.draft.Outcomes.Outcome;
import org.onrecord.draft.Outcomes.Reported;

/** Keeps what became of drafts, and counts it. */
@ApplicationScoped
@DatabaseWork
public class OutcomeRepository implements PanacheRepositoryBase<DraftOutcome, UUID> {
    private final Changesets changesets;
    private final Clock clock;

    OutcomeRepository(Changesets changesets, Clock clock) {
        this.changesets = changesets;
        this.clock = clock;
    }

    /** Of a draft of which more is known already, it is not kept that it was offered. */
    @Transactional
    void keep(Outcomes outcomes) {
        // There is no new changeset, but of two who tell of the same draft the second has to find what the first has kept.
        changesets.lock();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, DraftOutcome> known = list("id in ?1", outcomes.items().stream().map(Reported::uuid).toList()).stream()
                .collect(Collectors.toMap(one -> one.id, Function.identity()));
        for (Reported reported : outcomes.items()) {
            DraftOutcome kept = known.computeIfAbsent(reported.uuid(), DraftOutcome::new);
            if (kept.outcome == null || reported.outcome() != Outcome.OFFERED) {
                kept.rule = reported.rule();
                kept.outcome = reported.outcome();
                kept.changed = reported.changed().stream().sorted().map(EnumWords::of).collect(Collectors.joining(" "));
                kept.at = now;
            }
        }
        persist(known.values());
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
