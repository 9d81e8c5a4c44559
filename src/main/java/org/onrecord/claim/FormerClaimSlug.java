package org.onrecord.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;

/** A slug that a claim had before it was renamed. It goes on meaning that claim, and no other ever gets it. */
@Entity
@NamedQuery(name = "FormerClaimSlug.forget", query = "delete from FormerClaimSlug f where f.slug = :slug")
class FormerClaimSlug {
    @Id
    String slug;
    @ManyToOne(fetch = FetchType.LAZY)
    Claim claim;

    protected FormerClaimSlug() {
    }

    FormerClaimSlug(String slug, Claim claim) {
        this.slug = slug;
        this.claim = claim;
    }
}
