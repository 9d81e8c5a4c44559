package org.onrecord.statement;

import java.time.Instant;

/**
 * A version as an index has it.
 *
 * @param json       its {@link StatementView}
 * @param recordedAt to the second
 */
public record RenderedVersion(byte[] json, long validFrom, Instant recordedAt) {}
