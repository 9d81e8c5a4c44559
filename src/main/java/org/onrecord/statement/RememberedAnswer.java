package org.onrecord.statement;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** What was answered to a POST with an Idempotency-Key, written in the transaction that recorded the statement. */
@Entity
class RememberedAnswer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "remembered_answer_seq")
    Long id;
    String author;
    String idempotencyKey;
    /** SHA-256 of the request, in hexadecimal. */
    String request;
    /** The answer's body, JSON. */
    String answer;
    Instant at;
}
