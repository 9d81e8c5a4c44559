package org.onrecord.changeset;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;

/** One write: its number counts from 1 without gaps in the order of commits. */
@Entity
@NamedQuery(name = "Changeset.lastAt", query = "select max(c.number) from Changeset c where c.at <= :at")
@NamedQuery(name = "Changeset.between", query = "select c from Changeset c where c.number > :after and c.number <= :until order by c.number")
public class Changeset {
    @Id
    long number;
    Instant at;
    String author;
    String reason;
    /** What it wrote, and the hash before it, are sealed by: see {@link ChangesetHasher}. Empty until it is. */
    String hash = "";

    protected Changeset() {
    }

    Changeset(long number, Instant at, String author, String reason) {
        this.number = number;
        this.at = at;
        this.author = author;
        this.reason = reason;
    }

    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }
}
