package org.onrecord.statement;

import java.util.Set;
import java.util.UUID;

import org.onrecord.claim.KnownClaims;
import org.onrecord.document.KnownDocuments;
import org.onrecord.speaker.KnownSpeakers;

/**
 * What some drafts name, as far as it is on record.
 *
 * @param statements the ids of those statements that the drafts link to by id
 */
record Known(KnownSpeakers speakers, KnownClaims claims, KnownDocuments documents, Set<UUID> statements) {}
