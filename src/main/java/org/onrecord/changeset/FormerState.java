package org.onrecord.changeset;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** What a changeset left of something, once another has replaced that: the JSON that the digest of its seal is of. */
@Entity
@IdClass(Seal.Key.class)
class FormerState {
    @Id
    @Enumerated(EnumType.STRING)
    Seal.Subject subject;
    @Id
    String thing;
    @Id
    long changeset;
    String state;

    protected FormerState() {
    }

    FormerState(Seal.Subject subject, String thing, long changeset, String state) {
        this.subject = subject;
        this.thing = thing;
        this.changeset = changeset;
        this.state = state;
    }

    String thing() {
        return thing;
    }
}
