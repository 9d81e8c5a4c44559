package org.onrecord.profile;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Scroll;
import org.onrecord.api.Where;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StatementConditions;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.Visibility;

/** Reads what profiles show of some versions, and the versions themselves while there is no index. */
@ApplicationScoped
@DatabaseWork
class ProfileRepository {
    /** H2 compares each row found with all keys that are asked for. */
    private static final int KEYS = 100;
    /** Up to how many statements are looked up rather than all of the record. */
    private static final int MOST_WRITTEN = 1000;

    private final StatelessSession session;

    ProfileRepository(StatelessSession session) {
        this.session = session;
    }

    /** A version as the database has it. */
    record Version(Long key, UUID id, Long about, Long by, Stance stance, Instant from, Instant until) implements ShownVersion {
        @Override
        public long serial() {
            return key;
        }

        @Override
        public long claim() {
            return about == null ? 0 : about;
        }

        @Override
        public long speaker() {
            return by;
        }

        @Override
        public long earliest() {
            return from.getEpochSecond();
        }

        @Override
        public long latest() {
            return until.getEpochSecond();
        }
    }

    private record Dated(Long version, String date) {}

    private record Speaks(UUID statement, Long speaker) {}

    @Transactional
    void each(StatementCriteria criteria, Consumer<ShownVersion> versions) {
        each("""
                select new org.onrecord.profile.ProfileRepository$Version(v.serial, v.id, v.claim.id, v.speaker.id, v.stance, v.date.earliest,
                v.date.latest)
                from StatementVersion v""", StatementConditions.of(criteria), Version.class, versions);
    }

    private <T> void each(String hql, Where where, Class<T> type, Consumer<? super T> consumer) {
        Scroll.each(where.bind(session.createQuery(hql + where.hql(), type)), consumer);
    }

    /** The dates of some versions as given, by the serials of these. */
    @Transactional
    Map<Long, String> dates(Collection<Long> versions) {
        Map<Long, String> dates = new HashMap<>();
        Scroll.parts(List.copyOf(versions), KEYS, part -> session.createQuery("""
                select new org.onrecord.profile.ProfileRepository$Dated(v.serial, v.date.value) from StatementVersion v
                where v.serial in :keys""", Dated.class).setParameter("keys", part).getResultList()
                .forEach(found -> dates.put(found.version, found.date)));
        return dates;
    }

    /** The speakers of those of some statements that are shown. */
    @Transactional
    Map<UUID, Long> speakersOf(Collection<UUID> statements, long changeset) {
        Map<UUID, Long> speakers = new HashMap<>();
        Scroll.parts(List.copyOf(statements), KEYS,
                part -> session
                        .createQuery(
                                """
                select new org.onrecord.profile.ProfileRepository$Speaks(v.id, v.speaker.id) from StatementVersion v where v.id in :keys and\040"""
                                        + Visibility.SHOWN,
                                Speaks.class)
                        .setParameter("keys", part).setParameter("changeset", changeset).getResultList()
                        .forEach(found -> speakers.put(found.statement, found.speaker)));
        return speakers;
    }

    /**
     * The claims whose figures may be otherwise after some changesets, by their raw keys: those of the statements of which these made versions, of those
     * that such statements link to, and, as these may confirm others, of those that these link to.
     *
     * @return nothing where these are very many statements
     */
    @Transactional
    Optional<Set<Long>> claimsWrittenAbout(long after, long until) {
        List<UUID> written = session.createQuery("""
                select v.id from StatementVersion v where v.validFrom > :after and v.validFrom <= :until""", UUID.class)
                .setParameter("after", after).setParameter("until", until).setMaxResults(MOST_WRITTEN + 1).getResultList();
        if (written.size() > MOST_WRITTEN) {
            return Optional.empty();
        }
        Set<UUID> statements = new HashSet<>(written);
        Set<UUID> targets = select("select l.target from Link l join l.version v where v.id in :keys", UUID.class, statements);
        statements.addAll(targets);
        statements.addAll(select("select l.target from Link l join l.version v where v.id in :keys", UUID.class, targets));
        return Optional.of(select("select v.claim.id from StatementVersion v where v.id in :keys and v.claim.id is not null", Long.class,
                statements));
    }

    private <T> Set<T> select(String hql, Class<T> type, Collection<UUID> keys) {
        Set<T> found = new HashSet<>();
        Scroll.parts(List.copyOf(keys), KEYS,
                part -> found.addAll(session.createQuery(hql, type).setParameter("keys", part).getResultList()));
        return found;
    }

    /**
     * A link by which a statement confirms one on a claim.
     *
     * @param by      the speaker of the statement that confirms
     * @param speaker of the one that is confirmed
     */
    record Confirmation(Long claim, UUID statement, Long by, UUID target, Long speaker) {}

    /** Those of the statements on some claims, which are given by their raw keys. */
    @Transactional
    void confirmations(Collection<Long> claims, long changeset, Consumer<Confirmation> confirmations) {
        Scroll.parts(List.copyOf(claims), KEYS, part -> Scroll.each(session.createQuery("""
                select new org.onrecord.profile.ProfileRepository$Confirmation(t.claim.id, v.id, v.speaker.id, t.id, t.speaker.id)
                from Link l join l.version v join StatementVersion t on t.id = l.target
                where t.claim.id in :keys and l.type = CONFIRMS and t.validFrom <= :changeset and t.validUntil > :changeset and t.retracted = false
                and\040""" + Visibility.SHOWN, Confirmation.class).setParameter("keys", part).setParameter("changeset", changeset),
                confirmations));
    }
}
