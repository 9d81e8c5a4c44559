package org.onrecord.statement;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changeset;
import org.onrecord.changeset.Changesets;

/** Removes the words of statements for good: their texts, and what appearances print of them. */
@ApplicationScoped
class Purge {
    /** What stands where there were words. */
    private static final String REMOVED = "[removed]";

    private final Changesets changesets;
    private final EntityManager session;

    Purge(Changesets changesets, EntityManager session) {
        this.changesets = changesets;
        this.session = session;
    }

    /** @throws ProblemException where the words were removed, for there is nothing to be changed any more */
    static void refusePurged(StatementVersion current) {
        if (current.purged != null) {
            throw ProblemException.conflict(Fault.pointer("", "Statement " + current.id + " was purged by changeset " + current.purged
                    + "; record what may be said anew, as another statement"));
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
        }
    }

    /** Removes the words from all versions on record. The digests stay, so that the chain of hashes still holds. */
    void removeWords(UUID id, Changeset by) {
        session.createQuery("update StatementVersion set text = :removed, verbatim = false, purged = :changeset where id = :id")
                .setParameter("removed", REMOVED).setParameter("changeset", by.number()).setParameter("id", id).executeUpdate();
        session.createQuery("""
                update Appearance set printedName = null, cue = null, quoteExact = null, quotePrefix = null, quoteSuffix = null
                where version.serial in (select v.serial from StatementVersion v where v.id = :id)""").setParameter("id", id)
                .executeUpdate();
        session.createQuery("delete from RememberedAnswer where answer like :answer").setParameter("answer", "%" + id + "%")
                .executeUpdate();
        changesets.purged(id, by);
    }
}
