package org.onrecord.changeset;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The one row that says which changeset is the last; whoever writes holds it locked until the commit. */
@Entity
class ChangesetHead {
    static final int ONLY = 1;

    @Id
    int id;
    long number;
    Instant at;
}
