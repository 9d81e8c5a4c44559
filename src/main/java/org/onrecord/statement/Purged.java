package org.onrecord.statement;

import java.util.UUID;

/** Tells, in the transaction that does it, that the words of a statement are removed: whoever keeps them elsewhere, or a digest of them, forgets that. */
public record Purged(UUID statement) {}
