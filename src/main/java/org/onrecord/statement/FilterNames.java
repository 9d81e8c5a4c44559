package org.onrecord.statement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.changeset.LastChangeset;
import org.onrecord.changeset.UntilNamesChange;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.claim.ClaimView;
import org.onrecord.document.DocumentRepository;
import org.onrecord.document.DocumentView;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.speaker.SpeakerView;

/** What the things are called that filters name by their ids. What is the id of nothing has no entry. */
@ApplicationScoped
public class FilterNames {
    private static final int REMEMBERED = 100_000;

    private final SpeakerRepository speakers;
    private final ClaimRepository claims;
    private final DocumentRepository documents;
    private final UntilNamesChange<String, String> speakerNames;
    private final UntilNamesChange<String, String> claimTexts;

    FilterNames(SpeakerRepository speakers, ClaimRepository claims, DocumentRepository documents, LastChangeset last) {
        this.speakers = speakers;
        this.claims = claims;
        this.documents = documents;
        this.speakerNames = new UntilNamesChange<>(last, REMEMBERED);
        this.claimTexts = new UntilNamesChange<>(last, REMEMBERED);
    }

    public Map<String, String> ofSpeakers(Collection<String> ids) {
        return speakerNames.get(ids, missing -> {
            Map<String, String> names = new HashMap<>();
            speakers.bySlugs(missing).forEach((slug, speaker) -> names.put(slug, SpeakerView.of(speaker).name()));
            return names;
        });
    }

    /** The texts of some claims. */
    public Map<String, String> ofClaims(Collection<String> ids) {
        return claimTexts.get(ids, missing -> {
            Map<String, String> texts = new HashMap<>();
            claims.bySlugs(missing).forEach((slug, claim) -> texts.put(slug, ClaimView.of(claim).text()));
            return texts;
        });
    }

    /** The titles of some documents, or their addresses where they have none. */
    public Map<String, String> ofDocuments(List<String> ids) {
        Map<String, String> titles = new HashMap<>();
        for (String id : ids) {
            documents.byId(id).map(DocumentView::of)
                    .ifPresent(document -> titles.put(id, document.label()));
        }
        return titles;
    }
}
