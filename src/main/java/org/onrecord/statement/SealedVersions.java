package org.onrecord.statement;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.DatabaseWork;
import org.onrecord.changeset.Digests;
import org.onrecord.changeset.Seal;
import org.onrecord.changeset.SealedStatements;

/** A version is sealed as its line in an export was when it was written. */
@ApplicationScoped
@DatabaseWork
public class SealedVersions implements SealedStatements {
    private final VersionArchive archive;
    private final Digests digests;
    private final StatelessSession session;

    SealedVersions(VersionArchive archive, Digests digests, StatelessSession session) {
        this.archive = archive;
        this.digests = digests;
        this.session = session;
    }

    @Override
    public List<SealedVersion> madeBetween(long first, long last) {
        return session.createSelectionQuery("""
                select new org.onrecord.changeset.SealedStatements$SealedVersion(v.validFrom, v.id, v.version, v.digest)
                from StatementVersion v where v.validFrom between :first and :last""", SealedVersion.class)
                .setParameter("first", first).setParameter("last", last).getResultList();
    }

    /** When a version ends is not sealed, for it is where the next one begins; and a purge leaves the digest of what it removes. */
    @Override
    public void altered(Consumer<AlteredVersion> altered) {
        Set<String> purges = session.createSelectionQuery("from Seal s where s.subject = :purge", Seal.class)
                .setParameter("purge", Seal.Subject.PURGE).getResultList().stream().map(seal -> seal.thing() + " " + seal.changeset())
                .collect(Collectors.toSet());
        archive.versions((version, line) -> {
            boolean whole = version.purged == null || version.purged == version.validFrom;
            if (whole && !digests.of(List.of(line.sealed())).equals(version.digest)) {
                altered.accept(altered(version, "is not what was written"));
            } else if (version.purged != null && !purges.contains(version.id + " " + version.purged)) {
                altered.accept(altered(version, "is said to be purged by changeset " + version.purged + ", which did not purge it"));
            }
        });
        session.createSelectionQuery("""
                from StatementVersion v where v.validUntil <> coalesce(
                    (select n.validFrom from StatementVersion n where n.id = v.id and n.version = v.version + 1), :open)""",
                StatementVersion.class).setParameter("open", StatementVersion.OPEN).getResultList().stream()
                .forEach(version -> altered.accept(altered(version, "does not end where the next one begins")));
    }

    private static AlteredVersion altered(StatementVersion version, String detail) {
        return new AlteredVersion(version.id, version.version, version.validFrom, detail);
    }

    @Override
    public void sealUnsealed() {
        archive.versions((version, line) -> {
            if (version.digest.isEmpty()) {
                session.createMutationQuery("update StatementVersion set digest = :digest where serial = :serial")
                        .setParameter("digest", digests.of(List.of(line.sealed()))).setParameter("serial", version.serial).executeUpdate();
            }
        });
    }
}
