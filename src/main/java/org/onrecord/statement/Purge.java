package org.onrecord.statement;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changeset;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.Digests;

/** Removes the words of statements for good: their texts, and what appearances print of them. */
@ApplicationScoped
class Purge {
    /** What stands where there were words. */
    static final String REMOVED = "[removed]";

    private final Changesets changesets;
    private final VersionArchive archive;
    private final Digests digests;
    private final EntityManager session;
    private final Event<Purged> purged;

    Purge(Changesets changesets, VersionArchive archive, Digests digests, EntityManager session, Event<Purged> purged) {
        this.changesets = changesets;
        this.archive = archive;
        this.digests = digests;
        this.session = session;
        this.purged = purged;
    }

    /** @throws ProblemException where the words were removed, for there is nothing to be changed any more */
    static void refusePurged(StatementVersion current) {
        if (current.purged != null) {
            throw ProblemException.conflict(Fault.pointer("", "Statement " + current.id + " was purged by changeset " + current.purged
                    + "; record what may be said anew, as another statement"));
        }
    }

    /** The same of a row of an import. It names the row's id, for what is named is quoted in reports, and the row has the words. */
    static void refusePurged(int row, StatementVersion current) {
        if (current.purged != null) {
            throw new RowProblem(row, ProblemException.conflict(Fault.pointer("/externalId", "is of statement " + current.id
                    + ", which was purged by changeset " + current.purged + "; leave the row out")));
        }
    }

    /** Makes a version that is about to be written the last one, which has no words. */
    static void removeWords(VersionParts last) {
        last.version().retracted = true;
        last.version().text = REMOVED;
        last.version().verbatim = false;
        for (Appearance appearance : last.appearances()) {
            appearance.printedName = null;
            appearance.cue = null;
            appearance.quoteExact = null;
            appearance.quotePrefix = null;
            appearance.quoteSuffix = null;
            appearance.printed = appearance.printed().withoutTitle();
        }
    }

    /**
     * Removes the words from all versions on record, and their salts. The digests stay, so that the chain of hashes still holds; where there was a salt,
     * nobody can find the words by them.
     */
    void removeWords(UUID id, Changeset by) {
        for (VersionLine line : archive.versions(id)) {
            if (line.salt() != null && line.changeset() != by.number()) {
                session.createQuery("update StatementVersion set salt = null, wordsDigest = :digest where id = :id and version = :version")
                        .setParameter("digest", line.wordsDigest(digests)).setParameter("id", id).setParameter("version", line.version())
                        .executeUpdate();
            }
        }
        session.createQuery("update StatementVersion set text = :removed, verbatim = false, purged = :changeset where id = :id")
                .setParameter("removed", REMOVED).setParameter("changeset", by.number()).setParameter("id", id).executeUpdate();
        session.createQuery("""
                update Appearance set printedName = null, cue = null, quoteExact = null, quotePrefix = null, quoteSuffix = null,
                printed.title = null
                where version.serial in (select v.serial from StatementVersion v where v.id = :id)""").setParameter("id", id)
                .executeUpdate();
        session.createQuery("delete from RememberedAnswer where answer like :answer").setParameter("answer", "%" + id + "%")
                .executeUpdate();
        purged.fire(new Purged(id));
        changesets.purged(id, by, digests.of(archive.versions(id)));
    }
}
