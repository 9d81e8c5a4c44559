package org.onrecord.profile;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.StatementListing;
import org.onrecord.statement.StatementSort;
import org.onrecord.statement.StatementView;

/** What a speaker said last. */
@ApplicationScoped
public class NewestStatements {
    private final SpeakerRepository speakers;
    private final StatementListing listing;
    private final Changesets changesets;

    NewestStatements(SpeakerRepository speakers, StatementListing listing, Changesets changesets) {
        this.speakers = speakers;
        this.listing = listing;
        this.changesets = changesets;
    }

    /**
     * The last said first.
     *
     * @param asOf {@code null} for the record as it stands
     */
    public List<StatementView> of(String speaker, int most, AsOf asOf) {
        List<Long> keys = List.copyOf(speakers.withMerged(List.of(speakers.existing(speaker).standing().id())));
        return listing.first(StatementCriteria.ofSpeakers(keys, changesets.seenAt(asOf)), StatementSort.DATE_DESCENDING, most);
    }
}
