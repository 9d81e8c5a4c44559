package org.onrecord.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.onrecord.api.Ids;
import org.onrecord.changeset.Changes;
import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.Speaker;
import org.onrecord.text.AddressIdentity;
import org.onrecord.text.Folding;

/** The documents that some drafts can mean: as the database has them, asked once for many drafts, and as they become while statements are recorded. */
public final class DocumentLookup {
    private final Map<UUID, Document> byId = new HashMap<>();
    private final Map<String, Document> byIdentity = new HashMap<>();
    /** Those without a URL, by their titles in folded form. */
    private final Map<String, List<Document>> untraced = new HashMap<>();

    DocumentLookup(DocumentRepository documents, Collection<DocumentDraft> drafts) {
        Set<UUID> ids = drafts.stream().map(DocumentDraft::id).filter(Objects::nonNull).flatMap(id -> Ids.parse(id).stream())
                .collect(Collectors.toSet());
        Set<String> identities = drafts.stream().map(DocumentDraft::url).filter(Objects::nonNull).map(AddressIdentity::of)
                .collect(Collectors.toSet());
        Set<String> titles = drafts.stream().filter(draft -> draft.id() == null && draft.url() == null)
                .map(draft -> Folding.fold(draft.title())).collect(Collectors.toSet());
        documents.withIds(ids).forEach(this::put);
        documents.withIdentities(identities).forEach(this::put);
        documents.untraced(titles).forEach(this::put);
    }

    Optional<Document> byId(String id) {
        return Ids.parse(id).map(byId::get);
    }

    Optional<Document> byUrl(String url) {
        return Optional.ofNullable(byIdentity.get(AddressIdentity.of(url)));
    }

    /** The documents without a URL that have this title and, as far as they are given, this publisher and date. */
    List<Document> untraced(String title, Speaker publisher, EdtfDate published) {
        return untraced.getOrDefault(Folding.fold(title), List.of()).stream()
                .filter(document -> publisher == null || document.publisher != null && publisher.equals(document.publisher.standing()))
                .filter(document -> published == null || document.published != null && published.means(document.published)).toList();
    }

    void add(Document document, Changes changes) {
        put(document);
        changes.add(document, () -> remove(document));
    }

    /** Completes a document by what a draft says of it: by an address too, where no other one has that. */
    void complete(Document document, DocumentDraft draft, Speaker publisher, Changes changes) {
        boolean located = document.url() == null && draft.url() != null && byUrl(draft.url()).isEmpty();
        if (!located && !document.lacks(draft.title(), publisher, draft.published())) {
            return;
        }
        changes.change(document.restorer());
        document.complete(draft.title(), publisher, draft.published());
        if (located) {
            locate(document, draft.url());
            changes.change(() -> locate(document, null));
        }
    }

    private void locate(Document document, String url) {
        remove(document);
        document.locate(url);
        put(document);
    }

    private void remove(Document document) {
        byId.remove(document.id());
        if (document.url() != null) {
            byIdentity.remove(document.urlIdentity(), document);
        } else {
            untraced.getOrDefault(document.foldedTitle(), new ArrayList<>()).remove(document);
        }
    }

    private void put(Document document) {
        byId.put(document.id(), document);
        if (document.url() != null) {
            byIdentity.putIfAbsent(document.urlIdentity(), document);
        } else {
            untraced.computeIfAbsent(document.foldedTitle(), title -> new ArrayList<>()).add(document);
        }
    }
}
