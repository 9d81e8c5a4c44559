package org.onrecord.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.DatabaseWork;
import org.onrecord.changeset.Digests;
import org.onrecord.changeset.Seal;
import org.onrecord.changeset.Sealed;

/** A document is sealed as its line in an export. */
@ApplicationScoped
@DatabaseWork
public class SealedDocuments implements Sealed {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DocumentRepository documents;
    private final Digests digests;
    private final StatelessSession session;

    SealedDocuments(DocumentRepository documents, Digests digests, StatelessSession session) {
        this.documents = documents;
        this.digests = digests;
        this.session = session;
    }

    @Override
    public Seal.Subject subject() {
        return Seal.Subject.DOCUMENT;
    }

    @Override
    public Class<Document> type() {
        return Document.class;
    }

    @Override
    public String key(Object document) {
        return ((Document) document).id.toString();
    }

    @Override
    public Map<String, String> digests(Collection<String> keys) {
        return documents.withIds(keys.stream().map(UUID::fromString).toList()).stream()
                .collect(Collectors.toMap(this::key, document -> digests.of(List.of(DocumentArchive.line(document)))));
    }

    @Override
    public List<String> keysBehind(String key, int most) {
        return session.createSelectionQuery("select d.id from Document d where d.id > :key order by d.id", UUID.class)
                .setParameter("key", key.isEmpty() ? BEFORE_ALL : UUID.fromString(key)).setMaxResults(most).getResultList().stream()
                .map(UUID::toString).toList();
    }
}
