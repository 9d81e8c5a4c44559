package org.onrecord.statement;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A typed edge from a version of a statement to another statement, whatever version of it. */
@Entity
class Link {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "link_seq")
    Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    StatementVersion version;
    int position;
    @Enumerated(EnumType.STRING)
    LinkType type;
    UUID target;
}
