package org.onrecord.profile;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StatementCriteria;

/** Who spoke on a claim and when, without what was said: what the first five speakers and the first hundred statements of a profile leave open. */
@ApplicationScoped
public class ClaimVoices {
    private final ClaimRepository claims;
    private final ClaimProfiles profiles;
    private final ShownVersions versions;
    private final Changesets changesets;

    ClaimVoices(ClaimRepository claims, ClaimProfiles profiles, ShownVersions versions, Changesets changesets) {
        this.claims = claims;
        this.profiles = profiles;
        this.versions = versions;
        this.changesets = changesets;
    }

    /**
     * When a statement was said.
     *
     * @param earliest in seconds since 1970
     * @param latest   the first second behind all that its date can mean
     */
    public record Dated(Stance stance, long earliest, long latest) {}

    /**
     * When each statement on a claim was said, in no order.
     *
     * @param asOf {@code null} for the record as it stands
     */
    public List<Dated> dates(String claim, AsOf asOf) {
        List<Dated> dates = new ArrayList<>();
        versions.each(StatementCriteria.ofClaims(claims.withMerged(List.of(standing(claim).id())), changesets.seenAt(asOf)),
                version -> dates.add(new Dated(version.stance(), version.earliest(), version.latest())));
        return dates;
    }

    /**
     * Who spoke first with each stance, whether that stands or was withdrawn.
     *
     * @param most how many are named of each stance
     * @param asOf {@code null} for the record as it stands
     */
    public List<ClaimSpeaker> first(String claim, int most, AsOf asOf) {
        return profiles.first(standing(claim), most, changesets.seenAt(asOf));
    }

    private Claim standing(String claim) {
        return claims.existing(claim).standing();
    }
}
