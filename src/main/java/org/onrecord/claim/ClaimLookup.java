package org.onrecord.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.onrecord.changeset.Changes;
import org.onrecord.text.Folding;
import org.onrecord.text.Slug;

/**
 * The claims that some drafts can mean: as the database has them, asked once for many drafts, and as they become while statements are recorded.
 * They may be merged: what a draft says of one is compared with that before another stands for it.
 */
public final class ClaimLookup {
    private final ClaimRepository claims;
    private final Map<String, Optional<Claim>> bySlug = new HashMap<>();
    private final Map<String, Optional<Claim>> byText = new HashMap<>();

    ClaimLookup(ClaimRepository claims, Collection<ClaimDraft> drafts) {
        this.claims = claims;
        Set<String> texts = drafts.stream().filter(draft -> draft.id() == null).map(ClaimDraft::text).collect(Collectors.toSet());
        learn(drafts.stream().map(ClaimDraft::id).filter(Objects::nonNull));
        texts.forEach(text -> byText.put(Folding.fold(text), Optional.empty()));
        claims.withTexts(byText.keySet()).forEach(this::put);
        // Those that new claims would have.
        learn(texts.stream().filter(text -> byText(text).isEmpty()).map(Slug::of));
    }

    private void learn(Stream<String> some) {
        Set<String> slugs = some.filter(slug -> !bySlug.containsKey(slug)).collect(Collectors.toSet());
        slugs.forEach(slug -> bySlug.put(slug, Optional.empty()));
        claims.bySlugs(slugs).forEach((slug, claim) -> bySlug.put(slug, Optional.of(claim)));
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
        bySlug.put(claim.slug, Optional.of(claim));
        put(claim);
        changes.add(claim, () -> {
            bySlug.put(claim.slug, noSlug);
            byText.put(claim.foldedText, noText);
        });
    }

    /** Of several claims with one text the first counts. */
    private void put(Claim claim) {
        byText.merge(claim.foldedText, Optional.of(claim), (known, other) -> known.isPresent() ? known : other);
    }
}
