package org.onrecord.statement;

import java.util.List;
import java.util.UUID;

/**
 * A version on a page, as an index has found it.
 *
 * @param sortKey    what the list is sorted by: an instant, the number of a changeset, or how well it answers, in words of the index
 * @param rendered   its {@link StatementView} as JSON or a record of CSV
 * @param highlights the parts of it in which the words are that were looked for, escaped as HTML, with each word in {@code <em>}; {@code null} where
 *                   nobody asked for them
 */
public record Hit(UUID id, Object sortKey, byte[] rendered, List<String> highlights) {}
