package org.onrecord.claim;

import java.net.URI;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.list.Node;

/** A claim as statements refer to it. */
public record ClaimView(
        @Schema(examples = "iran-russia-drone-plant") @NotNull String id,
        @Schema(examples = "Iran and Russia plan a drone factory in Russia") @NotNull String text,
        @Schema(examples = "Iran and Russia plan no drone factory in Russia") String negation) {

    /**
     * The claim as a node of JSON-LD.
     *
     * @param base the URL of the service
     */
    public Map<String, Object> node(URI base) {
        return Node.of("Claim", base, "claims", id).with("identifier", id).with("text", text).with("onrecord:negation", negation).json();
    }

    /** Shows what stands for the claim. */
    public static ClaimView of(Claim claim) {
        return claim == null ? null : alone(claim.standing());
    }

    /** Shows the claim itself, be it merged. */
    public static ClaimView alone(Claim claim) {
        return new ClaimView(claim.slug, claim.text, claim.negation);
    }
}
