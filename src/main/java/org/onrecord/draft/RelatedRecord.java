package org.onrecord.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.claim.ClaimView;
import org.onrecord.draft.DraftView.Allegation;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StatementListing;
import org.onrecord.statement.StatementView;

/** Finds what is on record that a draft may be about, by its words, as readers do. */
@ApplicationScoped
class RelatedRecord {
    private static final int LOOKED_AT = 30;
    private static final int OFFERED = 5;
    /** Whoever sees one that is much likelier needs no others. */
    private static final double NEAR_THE_BEST = 0.5;

    private final StatementListing statements;

    RelatedRecord(StatementListing statements) {
        this.statements = statements;
    }

    /** The claims of statements that have these words, or which have them themselves, those first that are likest to them. */
    List<ClaimView> claims(ContentWords words) {
        Map<ClaimView, List<ContentWords>> texts = new LinkedHashMap<>();
        found(words, List.of()).filter(view -> view.claim() != null)
                .forEach(view -> texts.computeIfAbsent(view.claim(), RelatedRecord::own).add(ContentWords.of(List.of(view.text()))));
        WordWeights weights = WordWeights.among(texts.values().stream().map(ContentWords::all).toList());
        Map<ClaimView, Double> likeness = new LinkedHashMap<>();
        texts.forEach((claim, all) -> all.stream().filter(words::resemble).mapToDouble(text -> weights.likeness(words, text)).max()
                .ifPresent(best -> likeness.put(claim, best)));
        double best = likeness.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return likeness.entrySet().stream().filter(claim -> claim.getValue() >= NEAR_THE_BEST * best)
                .sorted(Map.Entry.<ClaimView, Double>comparingByValue().reversed()).map(Map.Entry::getKey).limit(OFFERED).toList();
    }

    private static Stream<ContentWords> about(StatementView view) {
        return Stream.concat(Stream.of(ContentWords.of(List.of(view.text()))),
                view.claim() == null ? Stream.empty() : own(view.claim()).stream());
    }

    /** Those of a claim itself: its id may have words that its text has not. */
    private static List<ContentWords> own(ClaimView claim) {
        String id = claim.id().replace('-', ' ');
        return new ArrayList<>(
                Stream.of(claim.text(), claim.negation()).filter(Objects::nonNull).map(text -> ContentWords.of(List.of(text, id)))
                        .toList());
    }

    /** @param denier who denies, who does not deny what it alleged itself; or {@code null} where it is not on record */
    List<Allegation> allegations(ContentWords words, String denier) {
        return found(words, List.of(Stance.ALLEGATION))
                .filter(view -> !view.speaker().id().equals(denier) && about(view).anyMatch(words::resemble))
                .map(view -> new Allegation(view.id(), view.text(), view.speaker())).limit(OFFERED).toList();
    }

    private Stream<StatementView> found(ContentWords words, List<Stance> stances) {
        return words.tooFew() ? Stream.empty() : statements.best(words.query(), stances, LOOKED_AT).stream();
    }
}
