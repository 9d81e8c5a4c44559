package org.onrecord.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Scroll;

/** Claims in an export. */
@ApplicationScoped
public class ClaimArchive implements ArchivePart<ClaimLine> {
    /** The longest list that databases look up one by one without haste. */
    private static final int AT_ONCE = 100;

    private final StatelessSession session;

    ClaimArchive(StatelessSession session) {
        this.session = session;
    }

    @Override
    public Class<ClaimLine> line() {
        return ClaimLine.class;
    }

    @Override
    public void export(Consumer<ClaimLine> lines) {
        Scroll.chunks(session, "from Claim order by id", Claim.class,
                chunk -> Scroll.parts(chunk, AT_ONCE, part -> lines(part).forEach(lines)));
    }

    /** Some claims, in their order. */
    List<ClaimLine> lines(List<Claim> claims) {
        Map<Long, List<String>> formerIds = session
                .createSelectionQuery("from FormerClaimSlug f where f.claim.id in :ids", FormerClaimSlug.class)
                .setParameter("ids", claims.stream().map(Claim::id).toList()).getResultList().stream()
                .collect(
                        Collectors.groupingBy(former -> former.claim.id(), Collectors.mapping(former -> former.slug, Collectors.toList())));
        return claims.stream().map(claim -> new ClaimLine(claim.slug, claim.text, claim.negation,
                formerIds.getOrDefault(claim.id, List.of()).stream().sorted().toList(),
                claim.origin().equals(claim.slug) ? null : claim.origin(), claim.revision() == 1 ? null : claim.revision())).toList();
    }

    @Override
    public void restore(List<ClaimLine> lines) {
        List<Claim> claims = new ArrayList<>();
        List<FormerClaimSlug> formerIds = new ArrayList<>();
        for (ClaimLine line : lines) {
            Claim claim = new Claim(line.id(), line.text(), line.negation());
            claim.restore(line.origin(), line.revision());
            claims.add(claim);
            if (line.formerIds() != null) {
                line.formerIds().forEach(former -> formerIds.add(new FormerClaimSlug(former, claim)));
            }
        }
        session.insertMultiple(claims);
        if (!formerIds.isEmpty()) {
            session.insertMultiple(formerIds);
        }
    }
}
