package org.onrecord.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.onrecord.text.Folding;

/** A proposition, with its negation where somebody has phrased it. Curated in place, not versioned. */
@Entity
public class Claim {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "claim_seq")
    Long id;
    String slug;
    String text;
    String foldedText;
    String negation;

    protected Claim() {
    }

    Claim(String slug, String text, String negation) {
        this.slug = slug;
        this.text = text;
        this.foldedText = Folding.fold(text);
        this.negation = negation;
    }

    public Long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String text() {
        return text;
    }

    public String negation() {
        return negation;
    }
}
