package org.onrecord.statement;

import java.util.UUID;

/**
 * A link of a version, as an index knows it. Keys are raw, whatever has been merged since.
 *
 * @param version by its serial
 * @param speaker of the version
 * @param target  the statement that it points to
 */
public record IndexedLink(Long version, Long speaker, UUID target) {}
