package org.onrecord.document;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.curation.MergeArchive;

/** Merges of documents in an export. */
@ApplicationScoped
public class MergedDocumentArchive extends MergeArchive<Document, UUID, MergedDocumentLine> {
    MergedDocumentArchive(StatelessSession session, DocumentRepository documents) {
        super(session, documents, MergedDocumentLine.class,
                merged -> new MergedDocumentLine(merged.key(), merged.into(), merged.survivor()));
    }
}
