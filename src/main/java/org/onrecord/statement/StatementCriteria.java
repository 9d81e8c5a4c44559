package org.onrecord.statement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.onrecord.date.Period;
import org.onrecord.speaker.SpeakerSpan;
import org.onrecord.statement.StatementFilter.LinkTo;

/**
 * What a {@link StatementFilter} asks for, with the names of whoever and whatever it names resolved. All parts combine with AND; an empty list, and
 * {@code null}, ask for nothing.
 *
 * @param changeset      the number of the last changeset that the reader sees
 * @param retracted      whether only those retracted, or only those not
 * @param speakers       for as long as each is meant, by the date of the statement
 * @param from           the start of the range
 * @param until          the first instant after the range
 * @param certain        whether the date has to lie in the range whatever it means, or only might
 * @param claims         with those merged into them
 * @param unrelayed      whether those that nobody relayed are asked for too, beside {@code relays}
 * @param documents      with those merged into them
 * @param relays         anywhere in a chain
 * @param anonymous      whether it rests on an anonymous speaker
 * @param media          in lower case
 * @param cues           the verbs of the outlets
 * @param languages      in lower case; each with its dialects
 */
public record StatementCriteria(
        long changeset, Boolean retracted, List<SpeakerSpan> speakers, Collection<Stance> stances, Instant from, Instant until,
        boolean certain,
        Collection<Long> claims, boolean unrelayed, List<SpeakerSpan> relays, Boolean anonymous, List<SpeakerSpan> publishers,
        List<UUID> documents, List<String> media, Cues cues, List<String> languages, Boolean verbatim, List<LinkTo> links) {

    /** What is shown of some speakers, at least one. */
    public static StatementCriteria ofSpeakers(Collection<Long> speakers, long changeset) {
        return shown(speakers.stream().map(speaker -> new SpeakerSpan(speaker, Period.ALWAYS)).toList(), List.of(), List.of(), changeset);
    }

    /** What is shown on some claims, at least one. */
    public static StatementCriteria ofClaims(Collection<Long> claims, long changeset) {
        return shown(List.of(), claims, List.of(), changeset);
    }

    /** What is shown of some documents, at least one. */
    public static StatementCriteria ofDocuments(List<UUID> documents, long changeset) {
        return shown(List.of(), List.of(), documents, changeset);
    }

    /** All that is shown to a reader who asks for nothing in particular. */
    public static StatementCriteria ofAll(long changeset) {
        return shown(List.of(), List.of(), List.of(), changeset);
    }

    private static StatementCriteria shown(List<SpeakerSpan> speakers, Collection<Long> claims, List<UUID> documents, long changeset) {
        return new StatementCriteria(changeset, false, speakers, List.of(), null, null, false, claims, false, List.of(), null, List.of(),
                documents, List.of(), Cues.NONE, List.of(), null, List.of());
    }
}
