package org.onrecord.claim;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;

import org.onrecord.curation.FormerSlug;

/** A slug that a claim had before it was renamed. */
@Entity
@AssociationOverride(name = "holder", joinColumns = @JoinColumn(name = "claim_id"))
class FormerClaimSlug extends FormerSlug<Claim> {
    protected FormerClaimSlug() {
    }

    FormerClaimSlug(String slug, Claim claim) {
        super(slug, claim);
    }
}
