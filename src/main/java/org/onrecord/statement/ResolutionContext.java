package org.onrecord.statement;

import java.util.Set;
import java.util.UUID;

import org.onrecord.claim.ClaimLookup;
import org.onrecord.document.DocumentLookup;
import org.onrecord.speaker.SpeakerLookup;

/**
 * What some drafts name, as far as it is on record.
 *
 * @param statements the ids of those statements that the drafts link to by id
 */
record ResolutionContext(SpeakerLookup speakers, ClaimLookup claims, DocumentLookup documents, Set<UUID> statements) {}
