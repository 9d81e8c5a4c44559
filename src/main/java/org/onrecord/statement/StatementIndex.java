package org.onrecord.statement;

import java.util.List;

import org.onrecord.list.Cursor;

/** Finds statements by their words. It follows the record, which it can always be made from anew. */
public interface StatementIndex {
    /** The number of the last changeset that it shows, or nothing below 0 where it is being made. */
    long changeset();

    /** Applies whatever has been recorded, if it has not yet. */
    void follow();

    /**
     * The versions that meet all criteria and have the words, in order, behind a cursor or from the beginning.
     *
     * @param words as a user types them; whatever they are, they are taken as something to look for
     */
    List<Hit> find(String words, StatementCriteria criteria, StatementSort sort, Cursor after, int most);

    long count(String words, StatementCriteria criteria);

    /** The parts of a statement in which the words are, escaped as HTML, with each word in {@code <em>}. */
    List<String> highlights(String words, StatementView statement);
}
