package org.onrecord.draft;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.onrecord.draft.Outcomes.Outcome;

/** What became of a draft. */
@Entity
class DraftOutcome {
    @Id
    UUID id;
    /** As it was called then: rules come and go. */
    String rule;
    @Enumerated(EnumType.STRING)
    Outcome outcome;
    /** The words of its parts, with spaces between them. */
    String changed;
    Instant at;

    protected DraftOutcome() {
    }

    DraftOutcome(UUID id) {
        this.id = id;
    }
}
