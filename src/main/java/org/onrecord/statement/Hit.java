package org.onrecord.statement;

import java.util.UUID;

/**
 * A version on a page, as an index has found it.
 *
 * @param sortKey  what the list is sorted by: an instant, the number of a changeset, or how well it answers, in words of the index
 * @param rendered its {@link StatementView} as JSON or a record of CSV
 */
public record Hit(UUID id, Object sortKey, byte[] rendered) {}
