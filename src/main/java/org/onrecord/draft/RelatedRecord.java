package org.onrecord.draft;

import java.util.List;
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

    private final StatementListing statements;

    RelatedRecord(StatementListing statements) {
        this.statements = statements;
    }

    /** The claims of statements that have these words, or which have them themselves. */
    List<ClaimView> claims(ContentWords words) {
        return found(words, List.of()).filter(view -> view.claim() != null && isAbout(view, words)).map(StatementView::claim).distinct()
                .limit(OFFERED).toList();
    }

    /** @param denier who denies, who does not deny what it alleged itself; or {@code null} where it is not on record */
    List<Allegation> allegations(ContentWords words, String denier) {
        return found(words, List.of(Stance.ALLEGATION))
                .filter(view -> !view.speaker().id().equals(denier) && words.resemble(ContentWords.of(List.of(view.text()))))
                .map(view -> new Allegation(view.id(), view.text(), view.speaker())).limit(OFFERED).toList();
    }

    private Stream<StatementView> found(ContentWords words, List<Stance> stances) {
        return words.tooFew() ? Stream.empty() : statements.best(words.query(), stances, LOOKED_AT).stream();
    }

    private static boolean isAbout(StatementView view, ContentWords words) {
        return Stream.of(view.text(), view.claim().text(), view.claim().negation()).filter(Objects::nonNull)
                .anyMatch(text -> words.resemble(ContentWords.of(List.of(text))));
    }
}
