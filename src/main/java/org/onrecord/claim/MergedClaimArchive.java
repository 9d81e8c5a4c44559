package org.onrecord.claim;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.curation.MergeArchive;

/** Merges of claims in an export. */
@ApplicationScoped
public class MergedClaimArchive extends MergeArchive<Claim, Long, MergedClaimLine> {
    MergedClaimArchive(StatelessSession session, ClaimRepository claims) {
        super(session, claims, MergedClaimLine.class, merged -> new MergedClaimLine(merged.key(), merged.into(), merged.survivor()));
    }
}
