package org.onrecord.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.DatabaseWork;
import org.onrecord.curation.CuratedArchive;

/** Claims in an export. */
@ApplicationScoped
@DatabaseWork
public class ClaimArchive extends CuratedArchive<Claim, Long, ClaimLine> {
    private final ClaimRepository claims;

    ClaimArchive(StatelessSession session, ClaimRepository claims, MergedClaimArchive merges) {
        super(session, claims, merges);
        this.claims = claims;
    }

    @Override
    public Class<ClaimLine> line() {
        return ClaimLine.class;
    }

    @Override
    protected List<ClaimLine> lines(List<Claim> some) {
        Map<Long, List<String>> formerIds = claims.formerSlugs(some, session);
        return some.stream().map(claim -> new ClaimLine(claim.slug, claim.text, claim.negation,
                formerIds.getOrDefault(claim.id, List.of()), claim.exportedOrigin(), claim.exportedRevision())).toList();
    }

    @Override
    public void restore(List<ClaimLine> lines) {
        List<Claim> restored = new ArrayList<>();
        List<FormerClaimSlug> formerIds = new ArrayList<>();
        for (ClaimLine line : lines) {
            Claim claim = new Claim(line.id(), line.text(), line.negation());
            claim.restore(line.origin(), line.revision());
            restored.add(claim);
            if (line.formerIds() != null) {
                line.formerIds().forEach(former -> formerIds.add(new FormerClaimSlug(former, claim)));
            }
        }
        session.insertMultiple(restored);
        if (!formerIds.isEmpty()) {
            session.insertMultiple(formerIds);
        }
    }
}
