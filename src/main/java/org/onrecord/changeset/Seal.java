package org.onrecord.changeset;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;

import org.hibernate.StatelessSession;

import org.onrecord.api.Keys;

/** What a changeset left behind of something that is not versioned. */
@Entity
@IdClass(Seal.Key.class)
@NamedQuery(name = "Seal.between", query = "select s from Seal s where s.changeset between :first and :last")
@NamedQuery(name = "Seal.lastNaming",
        query = "select coalesce(max(s.changeset), 0) from Seal s where s.changeset > :changeset and s.subject in :subjects")
public class Seal {
    /** What a seal can be of. */
    public enum Subject {
        SPEAKER,
        CLAIM,
        DOCUMENT,
        /** Of a statement whose words were removed: what is left of it. */
        PURGE,
        /** Of the first changeset that kept what it replaced of a thing, as each has done since. */
        HISTORY
    }

    /** What others are known by. */
    static final Set<Subject> NAMING = Set.of(Subject.SPEAKER, Subject.CLAIM);

    @Id
    @Enumerated(EnumType.STRING)
    Subject subject;
    /** Its key, which never changes. */
    @Id
    String thing;
    @Id
    long changeset;
    /** SHA-256, in hexadecimal. */
    String digest;

    /** A thing may be sealed by many changesets. */
    record Key(Subject subject, String thing, long changeset) {}

    protected Seal() {
    }

    Seal(Subject subject, String thing, long changeset, String digest) {
        this.subject = subject;
        this.thing = thing;
        this.changeset = changeset;
        this.digest = digest;
    }

    /** The key of what it is of. */
    public String thing() {
        return thing;
    }

    public long changeset() {
        return changeset;
    }

    /** In hexadecimal; empty where nothing was hashed. */
    public String digest() {
        return digest;
    }

    /** As exports and hashes have it. */
    String text() {
        return subject + " " + thing + " " + digest;
    }

    /** @throws IllegalArgumentException where the text is that of no seal */
    static Seal of(long changeset, String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("should be a subject, a key and a digest with a space between");
        }
        Seal seal = new Seal(Subject.valueOf(parts[0]), parts[1], changeset, parts[2]);
        if (seal.subject == Subject.DOCUMENT || seal.subject == Subject.PURGE) {
            seal.thing = UUID.fromString(seal.thing).toString();
        }
        return seal;
    }

    /** The last changeset behind one that wrote a speaker or a claim; 0 where there is none. */
    static long lastNaming(long changeset, EntityManager session) {
        return session.createNamedQuery("Seal.lastNaming", Long.class).setParameter("changeset", changeset).setParameter("subjects", NAMING)
                .getSingleResult();
    }

    /** Tells that all states are kept which a changeset, or one behind it, replaces. */
    static Seal ofHistory(long changeset) {
        return new Seal(Subject.HISTORY, "states", changeset, "");
    }

    /** The first changeset that kept the states which it replaced, {@code null} where there is none. */
    static Long historyBegins(StatelessSession session) {
        return session.createSelectionQuery("select min(s.changeset) from Seal s where s.subject = HISTORY", Long.class).getSingleResult();
    }

    /** The last seals of some things of a sort, by their keys. */
    static Map<String, Seal> last(Subject subject, Collection<String> keys, EntityManager session) {
        Map<String, Seal> last = new HashMap<>();
        Keys.find(session, Seal.class, "select s.*" + Keys.FROM + "join seal s on s.subject = '" + subject.name() + "' and s.thing = wanted.one",
                Keys.of(keys)).forEach(seal -> last.merge(seal.thing, seal, (one, other) -> one.changeset > other.changeset ? one : other));
        return last;
    }

    static List<Seal> between(long first, long last, StatelessSession session) {
        return session.createNamedQuery("Seal.between", Seal.class).setParameter("first", first).setParameter("last", last).getResultList();
    }
}
