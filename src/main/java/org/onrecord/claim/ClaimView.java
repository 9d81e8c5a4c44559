package org.onrecord.claim;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim as statements refer to it. */
public record ClaimView(
        @Schema(examples = "iran-russia-drone-plant") String id,
        @Schema(examples = "Iran and Russia plan a drone factory in Russia") String text,
        @Schema(examples = "Iran and Russia plan no drone factory in Russia") String negation) {

    public static ClaimView of(Claim claim) {
        return claim == null ? null : new ClaimView(claim.slug, claim.text, claim.negation);
    }
}
