package org.onrecord.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchiveLine;
import org.onrecord.api.DatabaseWork;
import org.onrecord.changeset.Digests;
import org.onrecord.changeset.Seal;
import org.onrecord.changeset.Sealed;

/** A claim is sealed with what it is merged into: its lines of these sorts in an export, in this order. */
@ApplicationScoped
@DatabaseWork
public class SealedClaims implements Sealed {
    private final ClaimRepository claims;
    private final ClaimArchive archive;
    private final Digests digests;
    private final StatelessSession session;

    SealedClaims(ClaimRepository claims, ClaimArchive archive, Digests digests, StatelessSession session) {
        this.claims = claims;
        this.archive = archive;
        this.digests = digests;
        this.session = session;
    }

    @Override
    public Seal.Subject subject() {
        return Seal.Subject.CLAIM;
    }

    @Override
    public Class<Claim> type() {
        return Claim.class;
    }

    @Override
    public String key(Object claim) {
        return ((Claim) claim).origin();
    }

    @Override
    public Map<String, String> digests(Collection<String> keys) {
        List<Claim> found = claims.withOrigins(keys);
        Map<String, MergedClaimLine> merged = session.createSelectionQuery("""
                select new org.onrecord.claim.MergedClaimLine(m.origin, i.origin, s.origin)
                from Claim m join m.mergedInto i join m.survivor s where m.id in :ids""", MergedClaimLine.class)
                .setParameter("ids", found.stream().map(Claim::id).toList()).getResultList().stream()
                .collect(Collectors.toMap(MergedClaimLine::id, line -> line));
        List<ClaimLine> lines = archive.lines(found);
        Map<String, String> sealed = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            String origin = found.get(i).origin();
            List<ArchiveLine> all = new ArrayList<>(List.of(lines.get(i)));
            if (merged.containsKey(origin)) {
                all.add(merged.get(origin));
            }
            sealed.put(origin, digests.of(all));
        }
        return sealed;
    }

    @Override
    public List<Merged> merges() {
        return session.createSelectionQuery("""
                select new org.onrecord.changeset.Sealed$Merged(m.origin, i.origin, s.origin)
                from Claim m join m.mergedInto i join m.survivor s""", Merged.class).getResultList();
    }

    @Override
    public List<String> keysBehind(String key, int most) {
        return session.createSelectionQuery("select c.origin from Claim c where c.origin > :key order by c.origin", String.class)
                .setParameter("key", key).setMaxResults(most).getResultList();
    }
}
