package org.onrecord.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;

import org.onrecord.changeset.ChangeTracker;
import org.onrecord.curation.Slugged;
import org.onrecord.text.Folding;
import org.onrecord.text.Resemblance;

/** A proposition, with its negation where somebody has phrased it. Curated in place, not versioned. */
@Entity
@EntityListeners(ChangeTracker.class)
@NamedQuery(name = "Claim.alike", query = """
        select c from Claim c left join fetch c.survivor where c.likeness in :likenesses order by c.slug""")
public class Claim extends Slugged<Claim> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "claim_seq")
    Long id;
    String slug;
    String text;
    String foldedText;
    /** What texts have in common that are likely those of one claim. */
    String likeness;
    String negation;

    protected Claim() {
    }

    Claim(String slug, String text, String negation) {
        super(slug);
        this.slug = slug;
        this.negation = negation;
        phrase(text);
    }

    final void phrase(String newText) {
        text = newText;
        foldedText = Folding.fold(newText);
        likeness = Resemblance.ofText(newText);
    }

    boolean says(String aText) {
        return Folding.fold(aText).equals(foldedText);
    }

    @Override
    protected Claim self() {
        return this;
    }

    @Override
    protected void rename(String newSlug) {
        slug = newSlug;
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
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
