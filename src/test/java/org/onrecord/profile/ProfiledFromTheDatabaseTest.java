package org.onrecord.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.record;
import static org.onrecord.support.Record.retract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.LastChangeset;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.date.DateBound;
import org.onrecord.list.Listing;
import org.onrecord.profile.ClaimProfile.Status;
import org.onrecord.speaker.SpeakerReader;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.statement.FilterReader;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StatementIndex;
import org.onrecord.statement.StatementLinks;
import org.onrecord.statement.StatementListing;
import org.onrecord.statement.Survivors;
import org.onrecord.statement.Withdrawals;
import org.onrecord.support.BehaviourTest;
import org.onrecord.support.Draft;
import org.onrecord.support.NoIndex;

/** While there is no index, profiles are made from the database: they are the same, as of any changeset. */
@BehaviourTest
class ProfiledFromTheDatabaseTest {
    @Inject
    StatementIndex index;
    @Inject
    ProfileRepository repository;
    @Inject
    SpeakerRepository speakers;
    @Inject
    Survivors survivors;
    @Inject
    SpeakerReader reader;
    @Inject
    ClaimRepository claims;
    @Inject
    StatementListing listing;
    @Inject
    LastChangeset last;
    @Inject
    StatementLinks links;
    @Inject
    FilterReader filters;
    @Inject
    Changesets changesets;

    @Test
    void theyAreThoseOfTheIndex() {
        List<String> dates = List.of("2023-02-06", "2023-02", "2022-12-30/2023-01-02", "../2023-01", "2023-02-06?", "2023-02-06T12:00:00Z");
        List<String> stances = List.of("allegation", "denial", "reaction");
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Draft draft = saying("statement " + i).by("Speaker " + i % 4).on(dates.get(i % dates.size())).stance(stances.get(i * i % 3))
                    .about(Map.of("text", "Claim " + i % 5));
            if (i % 3 == 1) {
                draft.linked("denies", recorded.get(i / 2));
            }
            if (i % 7 == 6) {
                draft.linked(i % 2 == 0 ? "denies" : "confirms", recorded.get(i / 3));
            }
            if (i % 5 == 4) {
                draft.linked(i % 2 == 0 ? "corrects" : "retracts", recorded.get(i - 4));
            }
            recorded.add(record(draft));
        }
        record(saying("on the fifth day").by("Speaker 9").about(Map.of("text", "Claim 9")));
        retract(recorded.get(4));
        retract(recorded.get(7));

        for (long changeset : List.of(3L, 12L, 31L, last.shown())) {
            assertEquals(ofSpeakers(index, changeset), ofSpeakers(new NoIndex(), changeset));
            assertEquals(ofClaims(index, changeset), ofClaims(new NoIndex(), changeset));
            for (ClaimFilter filter : filters()) {
                for (ClaimOrder order : ClaimOrder.values()) {
                    assertEquals(listed(index, filter, order, changeset), listed(new NoIndex(), filter, order, changeset),
                            filter + " " + order);
                }
            }
        }
        assertFalse(
                ofSpeakers(index, last.shown()).stream().allMatch(profile -> profile.denies().isEmpty() || profile.deniedBy().isEmpty()));
        assertTrue(ofClaims(index, last.shown()).stream().anyMatch(profile -> profile.denied().speakers().size() > 1));
        assertTrue(ofClaims(index, last.shown()).stream().anyMatch(profile -> profile.withdrawn() != null));
        assertTrue(filters().stream().anyMatch(filter -> listed(index, filter, ClaimOrder.FIRST, last.shown()).size() > 1));
    }

    private static List<ClaimFilter> filters() {
        return List.of(
                new ClaimFilter(null, List.of(Status.DISPUTED, Status.WITHDRAWN), List.of(), List.of(), null, null, null, null, null, null,
                        null, null),
                new ClaimFilter("claim", List.of(), List.of("Speaker 1"), List.of(Stance.DENIAL), DateBound.valueOf("2023-01"), null, null,
                        null,
                        null, null, null, null),
                new ClaimFilter(null, List.of(), List.of(), List.of(), null, null, DateBound.valueOf("2022"), DateBound.valueOf("2023"),
                        null,
                        IsoDuration.valueOf("P400D"), StatementCount.valueOf("2"), null));
    }

    private List<ClaimProfile> listed(StatementIndex from, ClaimFilter filter, ClaimOrder order, long changeset) {
        return made(from, (versions, withdrawals) -> {
            ClaimProfiles profiles = profiles(versions, withdrawals);
            return first(new ClaimLists(claims, profiles,
                    new ClaimProjections(versions, repository, claims, profiles, withdrawals, survivors, last),
                    versions, filters, withdrawals, survivors, changesets).listing(filter, order, changeset));
        });
    }

    private static <E> List<ClaimProfile> first(Listing<E, ClaimProfile> listing) {
        return listing.views().apply(listing.finder().find(null, 100));
    }

    private List<SpeakerProfile> ofSpeakers(StatementIndex from, long changeset) {
        return made(from, (versions, withdrawals) -> {
            SpeakerProfiles profiles = new SpeakerProfiles(versions, repository, speakers, reader,
                    new ShownSpeakers(speakers, last), withdrawals);
            return speakers.listAll().stream().map(speaker -> profiles.of(speaker, changeset)).toList();
        });
    }

    private List<ClaimProfile> ofClaims(StatementIndex from, long changeset) {
        return made(from, (versions, withdrawals) -> profiles(versions, withdrawals).of(claims.listAll(), changeset));
    }

    private ClaimProfiles profiles(ShownVersions versions, Withdrawals withdrawals) {
        return new ClaimProfiles(versions, repository, claims, new ShownSpeakers(speakers, last), listing, withdrawals);
    }

    private <T> T made(StatementIndex from, BiFunction<ShownVersions, Withdrawals, T> made) {
        return QuarkusTransaction.requiringNew()
                .call(() -> made.apply(new ShownVersions(from, repository), new Withdrawals(from, links, survivors, last)));
    }
}
