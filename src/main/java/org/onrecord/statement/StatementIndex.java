package org.onrecord.statement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import org.onrecord.api.ProblemException;
import org.onrecord.list.Cursor;
import org.onrecord.list.Format;

/** Finds statements, by their words and whatever a filter asks for. It follows the record, which it can always be made from anew. */
public interface StatementIndex {
    /** How a question for words is answered while there is nothing to look them up in. */
    static ProblemException behind() {
        return ProblemException.unavailable("The index of words is being made; everything without 'q' is answered meanwhile.",
                Duration.ofSeconds(10));
    }

    /** The number of the last changeset that it shows, or -1 where there is none yet. */
    long changeset();

    /** Applies whatever has been recorded, if it has not yet, and waits for that, but not longer than so long. */
    void follow(Duration patience);

    /**
     * The versions that meet all criteria and have the words, in order, behind a cursor or from the beginning.
     *
     * @param words as a user types them; whatever they are, they are taken as something to look for; or {@code null}
     * @param format as what they are rendered: JSON or CSV
     * @param texts  reads of what is rendered where the words are to be marked, or {@code null} where they are not
     */
    List<Hit> find(String words, StatementCriteria criteria, StatementSort sort, Cursor after, int most, Format format,
            Function<byte[], StatementTexts> texts);

    /** The version of a statement that a reader sees, retracted or not, rendered as JSON. */
    Optional<RenderedVersion> one(UUID id, long changeset);

    long count(String words, StatementCriteria criteria);

    /**
     * Gives all versions that meet all criteria and have the words, some at a time and in no particular order.
     *
     * @param words or {@code null}
     */
    void each(String words, StatementCriteria criteria, Consumer<IndexedRows> rows);

    /**
     * Gives all versions that meet all criteria as {@link #each} does, but those that are alike in month, speaker, stance and how certain their dates
     * are may come as one row: a million takes a fraction of the time.
     */
    void eachAlike(StatementCriteria criteria, Consumer<CountedRows> rows);

    /** Gives all links of a type that versions have which meet all criteria, in no particular order. */
    void links(LinkType type, StatementCriteria criteria, Consumer<IndexedLink> links);
}
