package org.onrecord.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.onrecord.changeset.Changes;
import org.onrecord.text.Folding;

/** The claims that some drafts can mean: as the database has them, asked once for many drafts, and as they become while statements are recorded. */
public final class KnownClaims {
    private final ClaimRepository claims;
    private final Map<String, Optional<Claim>> bySlug = new HashMap<>();
    private final Map<String, Optional<Claim>> byText = new HashMap<>();

    KnownClaims(ClaimRepository claims, Collection<ClaimDraft> drafts) {
        this.claims = claims;
        Set<String> slugs = drafts.stream().map(ClaimDraft::id).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> texts = drafts.stream().filter(draft -> draft.id() == null).map(draft -> Folding.fold(draft.text()))
                .collect(Collectors.toSet());
        slugs.forEach(slug -> bySlug.put(slug, Optional.empty()));
        texts.forEach(text -> byText.put(text, Optional.empty()));
        claims.withSlugs(slugs).forEach(this::put);
        claims.withTexts(texts).forEach(this::put);
    }

    Optional<Claim> bySlug(String slug) {
        return bySlug.computeIfAbsent(slug, claims::bySlug);
    }

    Optional<Claim> byText(String text) {
        return byText.get(Folding.fold(text));
    }

    void add(Claim claim, Changes changes) {
        Optional<Claim> noSlug = bySlug.get(claim.slug);
        Optional<Claim> noText = byText.get(claim.foldedText);
        put(claim);
        changes.add(claim, () -> {
            bySlug.put(claim.slug, noSlug);
            byText.put(claim.foldedText, noText);
        });
    }

    /** Of several claims with one text the first counts. */
    private void put(Claim claim) {
        bySlug.put(claim.slug, Optional.of(claim));
        byText.merge(claim.foldedText, Optional.of(claim), (known, other) -> known.isPresent() ? known : other);
    }
}
