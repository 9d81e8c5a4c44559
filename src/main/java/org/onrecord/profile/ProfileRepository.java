package org.onrecord.profile;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Scroll;
import org.onrecord.api.Where;
import org.onrecord.statement.IndexedLink;
import org.onrecord.statement.LinkType;
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

    private final StatelessSession session;

    ProfileRepository(StatelessSession session) {
        this.session = session;
    }

    /** A version as the database has it. */
    record Version(Long key, UUID id, Long about, Long by, Stance stance, Instant from) implements ShownVersion {
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
    }

    private record Dated(Long version, String date) {}

    private record Speaks(UUID statement, Long speaker) {}

    @Transactional
    void each(StatementCriteria criteria, Consumer<ShownVersion> versions) {
        each("""
                select new org.onrecord.profile.ProfileRepository$Version(v.serial, v.id, v.claim.id, v.speaker.id, v.stance, v.date.earliest)
                from StatementVersion v""", StatementConditions.of(criteria), Version.class, versions);
    }

    @Transactional
    void links(LinkType type, StatementCriteria criteria, Consumer<IndexedLink> links) {
        each("""
                select new org.onrecord.statement.IndexedLink(v.serial, v.speaker.id, l.target) from Link l join l.version v""",
                StatementConditions.of(criteria).and("l.type = :linked", "linked", type), IndexedLink.class, links);
    }

    private <T> void each(String hql, Where where, Class<T> type, Consumer<? super T> consumer) {
        Scroll.each(where.bind(session.createQuery(hql + where.hql(), type)), consumer);
    }

    /** The dates of some versions as given, by the serials of these. */
    @Transactional
    Map<Long, String> dates(Stream<Outermost> versions) {
        Map<Long, String> dates = new HashMap<>();
        Scroll.parts(versions.filter(Outermost::known).map(Outermost::serial).distinct().toList(), KEYS, part -> session.createQuery("""
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

    /** Those of some claims of whose statements another confirms one, as raw keys. */
    @Transactional
    Set<Long> confirmed(Collection<Long> claims, long changeset) {
        Set<Long> confirmed = new HashSet<>();
        Scroll.parts(List.copyOf(claims), KEYS, part -> confirmed.addAll(session.createQuery("""
                select distinct t.claim.id from Link l join l.version v join StatementVersion t on t.id = l.target
                where t.claim.id in :keys and l.type = CONFIRMS and t.validFrom <= :changeset and t.validUntil > :changeset and t.retracted = false
                and\040""" + Visibility.SHOWN, Long.class).setParameter("keys", part).setParameter("changeset", changeset)
                .getResultList()));
        return confirmed;
    }
}
