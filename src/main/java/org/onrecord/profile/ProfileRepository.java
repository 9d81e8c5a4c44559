package org.onrecord.profile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.onrecord.api.DatabaseWork;
import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.statement.Stance;
import org.onrecord.statement.Visibility;

/**
 * Counts what is shown of the record at a changeset: current versions that are not retracted. Where speakers or claims are given, so are all that
 * were merged into them, and what is found of those is told of the ones that stand for them.
 */
@ApplicationScoped
@DatabaseWork
class ProfileRepository {
    private static final String SHOWN = " " + Visibility.SHOWN + " ";
    /** Where a date has no start, nobody can tell that it came first. */
    private static final String DATED_FIRST = " case when v.date.earliest = :open then 1 else 0 end ";

    private final EntityManager session;

    ProfileRepository(EntityManager session) {
        this.session = session;
    }

    /** How often one speaker took one stance on a claim. */
    record Stand(Long claim, Stance stance, String speaker, String name, SpeakerKind kind, long statements) {}

    /** The earliest statement with a stance on a claim. */
    record Earliest(Long claim, Stance stance, UUID statement, String speaker, String name, SpeakerKind kind, String date, Instant at) {
        boolean dated() {
            return !at.equals(EdtfDate.OPEN_START);
        }
    }

    /** How many statements of a stance a speaker made. */
    record Count(Long speaker, Stance stance, long statements) {}

    /** How many statements of a stance have the same earliest instant. */
    record Moment(Instant earliest, Stance stance, long statements) {}

    /** A speaker that denies, or is denied. */
    record Opponent(String speaker, String name, SpeakerKind kind, long statements) {}

    /** The date of a statement of a speaker, as given. */
    record Dated(Long speaker, String date) {}

    List<Count> counts(Collection<Long> speakers, long changeset) {
        return session.createQuery("""
                select new org.onrecord.profile.ProfileRepository$Count(coalesce(s.survivor.id, s.id), v.stance, count(*))
                from StatementVersion v join v.speaker s where v.speaker.id in :speakers and""" + SHOWN + """
                group by coalesce(s.survivor.id, s.id), v.stance""", Count.class)
                .setParameter("speakers", speakers).setParameter("changeset", changeset).getResultList();
    }

    /** The dates of the earliest or the latest statements of speakers. */
    List<Dated> outermost(Collection<Long> speakers, boolean earliest, long changeset) {
        String order = earliest ? DATED_FIRST + ", v.date.earliest, v.id" : DATED_FIRST + ", v.date.earliest desc, v.id desc";
        return session.createQuery("""
                select new org.onrecord.profile.ProfileRepository$Dated(f.speaker, v.date.value)
                from (select v.serial as serial, coalesce(s.survivor.id, s.id) as speaker,
                  row_number() over (partition by coalesce(s.survivor.id, s.id) order by""" + order + """
                ) as place
                from StatementVersion v join v.speaker s where v.speaker.id in :speakers and""" + SHOWN + """
                ) f join StatementVersion v on v.serial = f.serial where f.place = 1""", Dated.class)
                .setParameter("speakers", speakers).setParameter("changeset", changeset).setParameter("open", EdtfDate.OPEN_START)
                .getResultList();
    }

    /** How many statements of each stance a speaker made, by the earliest instant that their dates can mean. */
    List<Moment> moments(Collection<Long> speakers, long changeset) {
        return session.createQuery("""
                select new org.onrecord.profile.ProfileRepository$Moment(v.date.earliest, v.stance, count(*))
                from StatementVersion v where v.speaker.id in :speakers and v.date.earliest <> :open and""" + SHOWN + """
                group by v.date.earliest, v.stance order by v.date.earliest""", Moment.class)
                .setParameter("speakers", speakers).setParameter("changeset", changeset).setParameter("open", EdtfDate.OPEN_START)
                .getResultList();
    }

    /** Whose statements a speaker's own deny, or the other way round, each with how many statements do so. */
    List<Opponent> opponents(Collection<Long> speakers, boolean denied, long changeset) {
        return session.createQuery("""
                select new org.onrecord.profile.ProfileRepository$Opponent(o.slug, o.name, o.kind, count(distinct v.serial))
                from Link l join l.version v join v.speaker denier join StatementVersion t on t.id = l.target join t.speaker denied
                join Speaker o on o.id = coalesce(%1$s.survivor.id, %1$s.id)
                where %2$s.id in :speakers and l.type = DENIES
                and t.validFrom <= :changeset and t.validUntil > :changeset and t.retracted = false and %3$s
                group by o.slug, o.name, o.kind order by count(distinct v.serial) desc, o.slug"""
                .formatted(denied ? "denied" : "denier", denied ? "denier" : "denied", SHOWN), Opponent.class)
                .setParameter("speakers", speakers).setParameter("changeset", changeset).getResultList();
    }

    List<Stand> stands(Collection<Long> claims, long changeset) {
        return session.createQuery("""
                select new org.onrecord.profile.ProfileRepository$Stand(coalesce(c.survivor.id, c.id), v.stance, s.slug, s.name, s.kind, count(*))
                from StatementVersion v join v.claim c join v.speaker m join Speaker s on s.id = coalesce(m.survivor.id, m.id)
                where v.claim.id in :claims and""" + SHOWN + """
                group by coalesce(c.survivor.id, c.id), v.stance, s.slug, s.name, s.kind
                order by min(v.date.earliest), s.slug""", Stand.class)
                .setParameter("claims", claims).setParameter("changeset", changeset).getResultList();
    }

    List<Earliest> earliest(Collection<Long> claims, long changeset) {
        return session.createQuery("""
                select new org.onrecord.profile.ProfileRepository$Earliest(f.claim, v.stance, v.id, s.slug, s.name, s.kind, v.date.value, v.date.earliest)
                from (select v.serial as serial, coalesce(c.survivor.id, c.id) as claim,
                  row_number() over (partition by coalesce(c.survivor.id, c.id), v.stance order by""" + DATED_FIRST + """
                , v.date.earliest, v.id) as place
                from StatementVersion v join v.claim c where v.claim.id in :claims and""" + SHOWN + """
                ) f join StatementVersion v on v.serial = f.serial join v.speaker m join Speaker s on s.id = coalesce(m.survivor.id, m.id)
                where f.place = 1""", Earliest.class)
                .setParameter("claims", claims).setParameter("changeset", changeset).setParameter("open", EdtfDate.OPEN_START)
                .getResultList();
    }

    /** Those of the claims that some statement confirms. */
    Set<Long> confirmed(Collection<Long> claims, long changeset) {
        return Set.copyOf(session.createQuery("""
                select distinct coalesce(c.survivor.id, c.id) from StatementVersion v join v.claim c where v.claim.id in :claims and exists (
                  select 1 from Link l where l.version = v and l.type = CONFIRMS) and""" + SHOWN, Long.class)
                .setParameter("claims", claims).setParameter("changeset", changeset).getResultList());
    }
}
