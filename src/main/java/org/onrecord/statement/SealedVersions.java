package org.onrecord.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Scroll;
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

    /** When a version ends is not sealed, for it is where the next one begins. */
    @Override
    public void altered(Consumer<AlteredVersion> altered) {
        Map<UUID, Seal> purges = session.createSelectionQuery("from Seal s where s.subject = :purge", Seal.class)
                .setParameter("purge", Seal.Subject.PURGE).getResultList().stream()
                .collect(Collectors.toMap(seal -> UUID.fromString(seal.thing()), seal -> seal, (one, other) -> one));
        Map<UUID, List<VersionLine>> left = new HashMap<>();
        archive.versions((version, line) -> {
            Seal purge = purges.get(version.id);
            // Of what was sealed with its words, nothing can be compared behind a purge but what that has sealed.
            boolean comparable = version.purged == null || version.purged == version.validFrom || line.words() != null;
            if (comparable && !digests.of(List.of(line.sealed(digests))).equals(version.digest)) {
                altered.accept(altered(version, "is not what was written"));
            } else if (version.purged != null && (purge == null || purge.changeset() != version.purged)) {
                altered.accept(altered(version, "is said to be purged by changeset " + version.purged + ", which did not purge it"));
            } else if (purge != null && !(version.purged != null && line.wordless())) {
                altered.accept(altered(version, "has words, though changeset " + purge.changeset() + " has removed them"));
            } else if (purge != null) {
                left.computeIfAbsent(version.id, id -> new ArrayList<>()).add(line);
            }
        });
        left.forEach((id, lines) -> {
            lines.sort(Comparator.comparing(VersionLine::version));
            VersionLine last = lines.get(lines.size() - 1);
            // Earlier versions of the program did not seal it.
            if (!purges.get(id).digest().isEmpty() && !purges.get(id).digest().equals(digests.of(lines))) {
                altered.accept(new AlteredVersion(id, last.version(), last.changeset(), "is not what was left of it when it was purged"));
            }
        });
        misplaced("v.validUntil <> coalesce((select n.validFrom from StatementVersion n where n.id = v.id and n.version = v.version + 1), "
                + StatementVersion.OPEN + "L)", "does not end where the next one begins", altered);
        misplaced("v.version <> 1 and not exists (select 1 from StatementVersion p where p.id = v.id and p.version = v.version - 1)",
                "follows no version before it", altered);
        // From the links on: H2 would look for all of them again for each version.
        Scroll.byKey(session, "from Link l join fetch l.version where l.id > :after"
                + " and not exists (select 1 from StatementVersion t where t.id = l.target) order by l.id", Link.class, link -> link.id,
                some -> some.forEach(link -> altered.accept(altered(link.version, "links to a statement that is not on record"))));
    }

    private void misplaced(String condition, String detail, Consumer<AlteredVersion> altered) {
        Scroll.byKey(session, "from StatementVersion v where v.serial > :after and " + condition + " order by v.serial",
                StatementVersion.class,
                version -> version.serial, some -> some.forEach(version -> altered.accept(altered(version, detail))));
    }

    private static AlteredVersion altered(StatementVersion version, String detail) {
        return new AlteredVersion(version.id, version.version, version.validFrom, detail);
    }

    @Override
    public void sealUnsealed() {
        archive.versions((version, line) -> {
            if (version.digest.isEmpty()) {
                version.salt = version.purged == null ? digests.salt() : null;
                session.createMutationQuery("update StatementVersion set digest = :digest, salt = :salt where serial = :serial")
                        .setParameter("digest", digests.of(List.of(line.salted(version.salt).sealed(digests))))
                        .setParameter("salt", version.salt)
                        .setParameter("serial", version.serial).executeUpdate();
            }
        });
    }
}
